import { Button, Empty, Space } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { NoticeCard } from './notice-card';
import { NoticeDialog } from './notice-dialog';
import { useNotices } from './use-legal-time';

/** What legal time rests on besides the law: notices of holidays and of batch dates, the newest first. */
export function LegalTimePage() {
  const { t } = useLanguage();
  const { is } = useUser();
  const notices = useNotices();
  const [entering, setEntering] = useState<'calendar' | 'batch' | null>(null);
  if (notices.isPending) return <Loading />;
  if (notices.isError) return <ProblemAlert error={notices.error} onRetry={() => void notices.refetch()} />;
  const buttons = (
    <Space wrap>
      <Button type="primary" onClick={() => setEntering('calendar')}>
        {t.legalTime.enterCalendar}
      </Button>
      <Button onClick={() => setEntering('batch')}>{t.legalTime.enterBatch}</Button>
    </Space>
  );
  const { items } = notices.data;
  return (
    <>
      <PageHead
        title={t.legalTime.title}
        subtitle={t.legalTime.hint}
        extra={is('admin') ? buttons : undefined}
      />
      {items.length === 0 ? <Empty description={t.legalTime.empty} /> : null}
      {items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {entering ? <NoticeDialog kind={entering} onClose={() => setEntering(null)} /> : null}
    </>
  );
}
