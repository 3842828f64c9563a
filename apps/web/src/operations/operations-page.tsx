import { Card } from 'antd';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { FailureTable } from './failure-table';
import { QueueTable } from './queue-table';
import { useQueues } from './use-operations';

/** How each queue is doing, and what failed for good. */
export function OperationsPage() {
  const { t } = useLanguage();
  const queues = useQueues();
  if (queues.isPending) return <Loading />;
  if (queues.isError) return <ProblemAlert error={queues.error} onRetry={() => void queues.refetch()} />;
  return (
    <>
      <PageHead title={t.operations.title} subtitle={t.operations.hint} />
      <Card title={t.operations.queues} style={{ marginBottom: 14 }}>
        <QueueTable queues={queues.data.items} />
      </Card>
      <Card title={t.operations.failures}>
        <FailureTable />
      </Card>
    </>
  );
}
