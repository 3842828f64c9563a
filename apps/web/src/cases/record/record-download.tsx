import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import { useLanguage } from '../../language/language-context';

/** The record to take home, and the page that checks it without us. */
export function RecordDownload({ caseId }: { caseId: string }) {
  const { t } = useLanguage();
  return (
    <Space wrap style={{ marginBottom: 12 }}>
      <Tooltip title={t.proof.downloadHint}>
        <Button icon={<DownloadOutlined />} href={`/api/v1/cases/${caseId}/record`} download>
          {t.proof.download}
        </Button>
      </Tooltip>
      <Tooltip title={t.proof.checkerHint}>
        <Button icon={<SafetyCertificateOutlined />} href="/check-record.html" download="check-record.html">
          {t.proof.checker}
        </Button>
      </Tooltip>
    </Space>
  );
}
