import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import type { BulkOrder } from '../api/client';
import '../bulk/bulk.css';
import { OutcomeCounts } from '../bulk/outcome-counts';
import { UndoWindow } from '../bulk/undo-window';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';

/** What was done for all members, when, and what became of their cases. */
export function CohortSignals({ signals }: { signals: UseQueryResult<BulkOrder[]> }) {
  const { t, textOf } = useLanguage();
  if (signals.isError) return <ProblemAlert error={signals.error} onRetry={() => void signals.refetch()} />;
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={signals.data ?? []}
      loading={signals.isPending}
      pagination={false}
      scroll={{ x: 760 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.cohorts.noSignals} />,
      }}
      columns={[
        {
          title: t.bulk.event,
          key: 'event',
          render: (_, { id, title, note }) => (
            <>
              <Link to={`/bulk/${id}`} style={{ fontWeight: 600 }}>
                {textOf(title)}
              </Link>
              {note ? <div className="muted">{note}</div> : null}
            </>
          ),
        },
        {
          title: t.bulk.items,
          key: 'counts',
          render: (_, { counts, effectsLeaveAt }) => (
            <>
              <OutcomeCounts counts={counts} />
              {counts.moved > 0 ? <UndoWindow until={effectsLeaveAt} /> : null}
            </>
          ),
        },
        {
          title: t.cohorts.size,
          key: 'total',
          width: 90,
          align: 'right',
          render: (_, { total }) => <span className="figures">{t.cohorts.cases(total)}</span>,
        },
        {
          title: t.cases.updated,
          key: 'sent',
          width: 200,
          render: (_, { createdAt, sender }) => (
            <>
              <div className="figures">{minuteOf(createdAt)}</div>
              <div className="muted">{sender}</div>
            </>
          ),
        },
      ]}
    />
  );
}
