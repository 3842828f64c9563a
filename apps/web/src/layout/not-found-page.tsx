import { Result } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language/language-context';

export function NotFoundPage() {
  const { t } = useLanguage();
  return <Result status="404" title={t.general.notFound} extra={<Link to="/">{t.general.home}</Link>} />;
}
