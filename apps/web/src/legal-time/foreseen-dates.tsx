import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import type { ForeseenDates as Foreseen } from '../api/client';
import { useLanguage } from '../language/language-context';

/** How many pending deadlines a notice would move, and the first of them with both dates. */
export function ForeseenDates({ foreseen }: { foreseen: Foreseen }) {
  const { t, textOf } = useLanguage();
  const words = t.legalTime;
  const { resting, moved, items } = foreseen;
  return (
    <div data-testid="foreseen-dates">
      <Alert
        showIcon
        type={moved > 0 ? 'warning' : 'info'}
        title={words.foreseen(moved, resting)}
        style={{ marginBottom: 8 }}
      />
      {items.length > 0 ? (
        <Table
          rowKey={({ caseId, title }) => caseId + title.en}
          size="small"
          pagination={false}
          scroll={{ x: 'max-content', y: 240 }}
          dataSource={items}
          columns={[
            {
              title: words.case,
              key: 'case',
              render: (_, { caseId, businessKey }) => (
                <Link to={`/cases/${caseId}?tab=deadlines`} target="_blank">
                  {businessKey}
                </Link>
              ),
            },
            { title: words.deadline, key: 'title', render: (_, { title }) => textOf(title) },
            { title: words.from, dataIndex: 'from', className: 'figures' },
            { title: words.to, dataIndex: 'to', className: 'figures' },
          ]}
        />
      ) : null}
      {moved > items.length ? <p className="muted">{words.andMore(moved - items.length)}</p> : null}
    </div>
  );
}
