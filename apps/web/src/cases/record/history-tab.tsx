import { PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Tooltip } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of';
import { client, type CaseDetail, type HistoryItem } from '../../api/client';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { ProblemAlert } from '../../refusals/problem-alert';
import { AsOfDialog } from './as-of-dialog';
import { RecordDownload } from './record-download';
import './record.css';

/** Who did what, when and with which words; newest first. */
export function HistoryTab({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const { id, version } = detail;
  const [lookedAt, setLookedAt] = useState<HistoryItem | null>(null);
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
    <>
      <RecordDownload caseId={id} />
      <ol className="plain-list history">
        {items.map((item) => (
          <HistoryEntry key={item.id} caseId={id} item={item} onAsOf={() => setLookedAt(item)} />
        ))}
      </ol>
      {lookedAt ? (
        <AsOfDialog caseId={id} seq={lookedAt.seq} at={lookedAt.at} onClose={() => setLookedAt(null)} />
      ) : null}
    </>
  );
}

function HistoryEntry({ caseId, item, onAsOf }: { caseId: string; item: HistoryItem; onAsOf: () => void }) {
  const { t, textOf } = useLanguage();
  const { title, actor, onBehalfOf, at, note, enteredTitles, attachments, hash, seq } = item;
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
        {actor.name}
        {onBehalfOf ? t.general.inBrackets(t.tasks.inPlaceOf(onBehalfOf)) : null} ·{' '}
        <time dateTime={at} className="figures">
          {minuteOf(at)}
        </time>{' '}
        ·{' '}
        <Tooltip title={`${t.history.hashHint} · ${hash}`}>
          <span className="mono" tabIndex={0}>
            #{seq} {hash.slice(0, 10)}
          </span>
        </Tooltip>{' '}
        <Button type="link" size="small" onClick={onAsOf}>
          {t.proof.asOf}
        </Button>
      </div>
      {note ? <blockquote>{note}</blockquote> : null}
      {attachments.map((file) => (
        <div key={file.id}>
          <a
            href={`/api/v1/cases/${caseId}/attachments/${file.id}`}
            download={file.name}
            title={`SHA-256 ${file.sha256}`}
          >
            <PaperClipOutlined /> <span aria-hidden>{file.name}</span>
            <span className="visually-hidden">{t.attachments.download(file.name)}</span>
          </a>
        </div>
      ))}
    </li>
  );
}
