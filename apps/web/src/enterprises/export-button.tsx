import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';

/** What is searched for is what is exported. */
export function ExportButton({ text }: { text: string }) {
  const { t } = useLanguage();
  const { is } = useUser();
  if (!['officer', 'head', 'director', 'admin'].some((role) => is(role))) return null;
  const asked = new URLSearchParams(text ? { text } : {}).toString();
  return (
    <Button icon={<DownloadOutlined />} href={`/api/v1/enterprises/list.xlsx?${asked}`}>
      {t.enterprises.export}
    </Button>
  );
}
