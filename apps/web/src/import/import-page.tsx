import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Card, Spin, Upload } from 'antd';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportReport } from './import-report';
import { useImport } from './use-import';

const workbook = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function ImportPage() {
  const { t } = useLanguage();
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
            beforeUpload={(file) => {
              run.mutate(file);
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
      {run.data ? <ImportReport result={run.data} /> : null}
    </>
  );
}
