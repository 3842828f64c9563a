import { Link, useParams } from 'react-router';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportReport } from './import-report';
import { useImport } from './use-imports';

/** One list: how far it is, what would come of each row and, when a person says so, what came. */
export function ImportPage() {
  const { t } = useLanguage();
  const { importId = '' } = useParams();
  const run = useImport(importId);
  if (run.isPending) return <Loading />;
  if (run.isError) return <ProblemAlert error={run.error} onRetry={() => void run.refetch()} />;
  const { fileName, sender, createdAt } = run.data;
  return (
    <>
      <PageHead
        title={fileName}
        subtitle={`${sender} · ${minuteOf(createdAt)}`}
        extra={<Link to="/import">{t.import.toAll}</Link>}
      />
      <ImportReport run={run.data} />
    </>
  );
}
