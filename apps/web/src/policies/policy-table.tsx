import { Empty, Table, Tag } from 'antd';
import type { PolicySum } from '../api/client';
import { inWan } from '../enterprises/yuan';
import { useLanguage } from '../language/language-context';
import { PolicyName } from './policy-name';
import { usePolicyWindow } from './use-policy-window';

interface Props {
  sums: readonly PolicySum[];
  loading: boolean;
}

export function PolicyTable({ sums, loading }: Props) {
  const { t, textOf } = useLanguage();
  const windowOf = usePolicyWindow();
  return (
    <Table
      rowKey="policy"
      size="middle"
      loading={loading}
      dataSource={sums}
      scroll={{ x: 900 }}
      pagination={false}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.policies.none} /> }}
      columns={[
        { title: t.policies.policy, key: 'policy', render: (_, sum) => <PolicyName policy={sum} /> },
        {
          title: t.policies.level,
          key: 'level',
          render: (_, { level }) => <Tag>{t.policies.levels[level]}</Tag>,
        },
        { title: t.policies.window, key: 'window', render: (_, { window }) => windowOf(window) },
        { title: t.policies.due, dataIndex: 'enterprises', align: 'right', className: 'figures' },
        {
          title: t.policies.sum,
          key: 'sum',
          align: 'right',
          className: 'figures',
          render: (_, { sumYuan }) => inWan(sumYuan),
        },
        {
          title: t.policies.priorities,
          key: 'priorities',
          render: (_, { priorities }) => (
            <ul className="plain-list">
              {priorities.map(({ title, enterprises, sumYuan }) => (
                <li key={title.zh}>{t.policies.group(textOf(title), enterprises, inWan(sumYuan))}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
