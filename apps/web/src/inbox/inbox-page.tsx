import { Button, Empty } from 'antd';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import './inbox.css';
import { LetterItem } from './letter-item';
import { useInbox, useMarkRead } from './use-inbox';

export function InboxPage() {
  const { t } = useLanguage();
  const inbox = useInbox();
  const markRead = useMarkRead();
  if (inbox.isPending) return <Loading />;
  if (inbox.isError) return <ProblemAlert error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const { items, unread } = inbox.data;
  const unreadIds = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <>
      <PageHead
        title={t.inbox.title}
        subtitle={t.inbox.unread(unread)}
        extra={
          <Button
            disabled={unreadIds.length === 0}
            loading={markRead.isPending}
            onClick={() => markRead.mutate(unreadIds)}
          >
            {t.inbox.readAll}
          </Button>
        }
      />
      {items.length === 0 ? <Empty description={t.inbox.empty} /> : null}
      <ul className="plain-list letters">
        {items.map((letter) => (
          <LetterItem key={letter.id} letter={letter} onRead={() => markRead.mutate([letter.id])} />
        ))}
      </ul>
    </>
  );
}
