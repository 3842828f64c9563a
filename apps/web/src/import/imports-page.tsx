import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useNavigate } from 'react-router';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportList } from './import-list';
import { useBeginImport } from './use-imports';
import { WorkbookDrop } from './workbook-drop';

/** A list is dropped here; what would come of it is shown on a page of its own. Below, all lists that were sent. */
export function ImportsPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const begin = useBeginImport(({ id }) => void navigate(`/import/${id}`));
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
          isBusy={begin.isPending}
          running={t.import.running}
          onChoose={(file) => begin.mutate(file)}
        />
        {begin.error ? <ProblemAlert error={begin.error} /> : null}
      </Card>
      <ImportList />
    </>
  );
}
