import { useQuery } from '@tanstack/react-query';
import { Empty, Tooltip } from 'antd';
import { answerOf } from '../../api/answer-of';
import { client, type CaseDetail, type HistoryItem } from '../../api/client';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { ProblemAlert } from '../../refusals/problem-alert';
import './record.css';

/** Who did what, when and with which words; newest first. */
export function HistoryTab({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const { id, version } = detail;
  const history = useQuery({
    queryKey: ['case', id, 'history', version],
    queryFn: () =>
      answerOf(client.GET('/api/v1/cases/{caseId}/history', { params: { path: { caseId: id } } })),
  });
  if (history.isPending) return <Loading />;
  if (history.isError) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  const items = [...history.data.items].sort((a, b) => b.seq - a.seq);
  if (items.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.history.empty} />;
  return (
    <ol className="plain-list history">
      {items.map((item) => (
        <HistoryEntry key={item.id} item={item} />
      ))}
    </ol>
  );
}

function HistoryEntry({ item }: { item: HistoryItem }) {
  const { t, textOf } = useLanguage();
  const { title, actor, at, note, enteredTitles, hash, seq } = item;
  return (
    <li>
      <div className="history-head">
        <strong>{textOf(title)}</strong>
        {enteredTitles.length > 0 ? (
          <span className="muted">
            {t.history.entered} {t.general.listed(enteredTitles.map(textOf))}
          </span>
        ) : null}
      </div>
      <div className="muted">
        {actor.name} ·{' '}
        <time dateTime={at} className="figures">
          {minuteOf(at)}
        </time>{' '}
        ·{' '}
        <Tooltip title={`${t.history.hashHint} · ${hash}`}>
          <span className="mono" tabIndex={0}>
            #{seq} {hash.slice(0, 10)}
          </span>
        </Tooltip>
      </div>
      {note ? <blockquote>{note}</blockquote> : null}
    </li>
  );
}
