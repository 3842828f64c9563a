import { Skeleton } from 'antd';
import { useLanguage } from '../language/language-context';

export function Loading() {
  const { t } = useLanguage();
  return (
    <div role="status" aria-label={t.general.loading} style={{ padding: 16 }}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
