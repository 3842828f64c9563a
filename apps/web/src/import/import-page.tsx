import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportReport } from './import-report';
import { useImport } from './use-import';
import { WorkbookDrop } from './workbook-drop';

/** A list of enterprises: first what would come of it, then, when a person says so, that. */
export function ImportPage() {
  const { t } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const run = useImport();
  return (
    <>
      <PageHead
        title={t.import.title}
        subtitle={t.import.hint}
        extra={
          <Button icon={<DownloadOutlined />} href="/api/v1/enterprises/template.xlsx">
            {t.import.template}
          </Button>
        }
      />
      <Card style={{ marginBottom: 14 }}>
        <WorkbookDrop
          title={t.import.drop}
          hint={t.import.accept}
          isBusy={run.isPending}
          running={t.import.running}
          onChoose={(chosen) => {
            setFile(chosen);
            run.mutate({ file: chosen, dryRun: true });
          }}
        />
        {run.error ? <ProblemAlert error={run.error} /> : null}
      </Card>
      {run.data && file ? (
        <ImportReport
          result={run.data}
          fileName={file.name}
          isTaking={run.isPending}
          onTake={() => run.mutate({ file, dryRun: false })}
        />
      ) : null}
    </>
  );
}
