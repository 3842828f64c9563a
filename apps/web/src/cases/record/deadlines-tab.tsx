import { Empty, Table } from 'antd';
import type { CaseDeadline } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';

export function DeadlinesTab({ deadlines }: { deadlines: readonly CaseDeadline[] }) {
  const { t, textOf } = useLanguage();
  return (
    <Table
      rowKey="name"
      size="small"
      pagination={false}
      dataSource={deadlines}
      scroll={{ x: 560 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.deadlines.empty} /> }}
      columns={[
        { title: t.deadlines.what, key: 'title', render: (_, { title }) => textOf(title) },
        { title: t.deadlines.due, key: 'due', render: (_, { dueOn }) => <DaysLeft dueOn={dueOn} /> },
        { title: t.deadlines.who, key: 'holder', render: (_, { holder }) => <HolderTag holder={holder} /> },
        {
          title: t.deadlines.remind,
          key: 'remind',
          render: (_, { remindOn }) => (
            <span className="figures muted">{t.general.listed(remindOn) || t.general.none}</span>
          ),
        },
      ]}
    />
  );
}
