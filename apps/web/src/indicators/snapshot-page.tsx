import { DownloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useParams } from 'react-router';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { FrozenTable } from './reading-table';
import { snapshotAddress, useSnapshot } from './use-indicators';

/** What was frozen, beside what the records say of that day now. */
export function SnapshotPage() {
  const { snapshotId = '' } = useParams();
  const { t, language } = useLanguage();
  const found = useSnapshot(snapshotId);
  const snapshot = found.data;
  const said = snapshot
    ? [snapshot.on, t.indicators.takenBy(snapshot.takenBy, dateOf(snapshot.takenAt)), snapshot.reason]
    : [];
  return (
    <>
      <PageHead
        title={snapshot?.title ?? t.indicators.snapshots}
        subtitle={said.join(' · ')}
        extra={
          <Space wrap>
            <Button icon={<DownloadOutlined />} href={snapshotAddress(snapshotId, 'workbook.xlsx', language)}>
              {t.indicators.workbook}
            </Button>
            <Button icon={<DownloadOutlined />} href={snapshotAddress(snapshotId, 'report.pdf', language)}>
              {t.indicators.report}
            </Button>
          </Space>
        }
      />
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <FrozenTable readings={snapshot?.items ?? []} loading={found.isFetching} />
    </>
  );
}
