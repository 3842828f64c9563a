import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card } from 'antd';
import type { ImportRun } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { ColumnList } from './column-list';
import { DoubtfulRows } from './doubtful-rows';
import './import.css';
import { ImportProgress } from './import-progress';
import { RejectedRows } from './rejected-rows';
import { isBusy, useTakeImport } from './use-imports';

/** What was taken, or would be, and what was returned and why, row by row. */
export function ImportReport({ run }: { run: ImportRun }) {
  const { t, textOf } = useLanguage();
  const { counts, columns, doubts, reason } = run;
  if (reason) return <Alert type="error" showIcon title={t.import.unreadable} description={textOf(reason)} />;
  return (
    <Card data-testid="import-report">
      <div className="import-stage">
        <ImportProgress run={run} />
      </div>
      <div className="import-head">
        <Counts counts={counts} />
        <Steps run={run} />
      </div>
      {counts.rejected > 0 ? <RejectedRows run={run} /> : null}
      {counts.rejected === 0 && !isBusy(run) ? (
        <Alert type="success" showIcon title={t.import.allAccepted} />
      ) : null}
      {doubts.length > 0 ? (
        <section className="import-warnings">
          <h2>{t.import.doubts}</h2>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt.zh}>{textOf(doubt)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {counts.doubtful > 0 ? <DoubtfulRows run={run} /> : null}
      <ColumnList columns={columns} />
    </Card>
  );
}

function Counts({ counts: { created, updated, unchanged, rejected } }: Pick<ImportRun, 'counts'>) {
  const { t } = useLanguage();
  const shown = [
    { title: t.import.accepted, count: created + updated + unchanged },
    { title: t.import.created, count: created },
    { title: t.import.updated, count: updated },
    { title: t.import.unchanged, count: unchanged },
    { title: t.import.rejectedCount, count: rejected },
  ];
  return (
    <dl className="import-counts">
      {shown.map(({ title, count }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const take = useTakeImport(run.id);
  const { created, updated, unchanged } = run.counts;
  const hasAny = created + updated + unchanged > 0;
  return (
    <div className="import-steps">
      {run.stage === 'reading' ? null : (
        <Button icon={<DownloadOutlined />} href={`/api/v1/enterprises/imports/${run.id}/list`}>
          {t.import.result}
        </Button>
      )}
      {run.stage === 'foreseen' ? (
        <Button type="primary" loading={take.isPending} disabled={!hasAny} onClick={() => take.mutate()}>
          {t.import.take}
        </Button>
      ) : null}
      {take.error ? <ProblemAlert error={take.error} /> : null}
    </div>
  );
}
