import { Timeline } from 'antd';
import type { CohortDetail } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';

/** Who formed it, and who came and went by whose hand; the newest first. */
export function CohortRecord({ entries }: { entries: CohortDetail['entries'] }) {
  const { t } = useLanguage();
  return (
    <Timeline
      style={{ marginTop: 8 }}
      items={entries.map(({ seq, act, count, by, at, note }) => ({
        key: seq,
        content: (
          <>
            <strong>{t.cohorts.acts[act]}</strong>
            {count > 0 ? <span className="figures"> {t.cohorts.cases(count)}</span> : null}
            <div className="muted">
              {by} · <span className="figures">{minuteOf(at)}</span>
            </div>
            {note ? <div>{note}</div> : null}
          </>
        ),
      }))}
    />
  );
}
