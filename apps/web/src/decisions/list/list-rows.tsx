import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { ListedDecision } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { outcomeColours } from './outcomes';

export function ListRows({ rows }: { rows: readonly ListedDecision[] }) {
  const { t, textOf } = useLanguage();
  const kinds: Readonly<Record<string, string>> = t.decisions.kinds;
  return (
    <Table
      rowKey="row"
      size="small"
      dataSource={rows}
      scroll={{ x: 860 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t.import.row, dataIndex: 'row', width: 64, className: 'figures' },
        {
          title: t.enterprises.name,
          key: 'name',
          width: 260,
          render: (_, { enterpriseName, creditCode }) => (
            <>
              {enterpriseName}
              <div className="muted mono">{creditCode}</div>
            </>
          ),
        },
        {
          title: t.decisionList.kind,
          key: 'decided',
          width: 110,
          render: (_, { decided }) => (decided === null ? null : (kinds[decided] ?? decided)),
        },
        {
          title: t.decisionList.outcome,
          key: 'outcome',
          width: 150,
          render: (_, { outcome }) => (
            <Tag color={outcomeColours[outcome]}>{t.decisionList.outcomes[outcome]}</Tag>
          ),
        },
        {
          title: t.decisionList.explanation,
          key: 'reasons',
          render: (_, { instanceId, businessKey, reasons }) => (
            <>
              {instanceId ? <Link to={`/cases/${instanceId}`}>{businessKey}</Link> : null}
              {reasons.map((reason) => (
                <div key={reason.zh}>{textOf(reason)}</div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
