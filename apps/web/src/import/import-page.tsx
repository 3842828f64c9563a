import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Card, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportReport } from './import-report';
import { useImport } from './use-import';

const workbook =
  '.xlsx,.xls,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel';

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
        <Spin spinning={run.isPending} description={t.import.running}>
          <Upload.Dragger
            accept={workbook}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              run.mutate({ file: chosen, dryRun: true });
              return false;
            }}
          >
            <p>
              <InboxOutlined style={{ fontSize: 32, color: 'var(--terrace-accent)' }} />
            </p>
            <p>{t.import.drop}</p>
            <p className="muted">{t.import.accept}</p>
          </Upload.Dragger>
        </Spin>
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
