import { Progress, Tag } from 'antd';
import type { ImportRun } from '../api/client';
import { useLanguage } from '../language/language-context';
import { isBusy } from './use-imports';

const colours = {
  reading: 'processing',
  foreseeing: 'processing',
  foreseen: 'gold',
  taking: 'processing',
  taken: 'green',
  unreadable: 'red',
} as const;

/** At which stage a list is and, while it is at work, how many of its rows have had their turn. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const { stage, counts } = run;
  const total = counts.waiting + counts.created + counts.updated + counts.unchanged + counts.rejected;
  const done = stage === 'taking' ? counts.taken + counts.rejected : total - counts.waiting;
  return (
    <div className="import-progress" role="status">
      <Tag color={colours[stage]}>{t.import.stages[stage]}</Tag>
      {stage === 'reading' ? <span className="figures">{t.import.rowsRead(total)}</span> : null}
      {isBusy(run) && stage !== 'reading' ? (
        <>
          <span className="figures">{t.import.rowsDone(done, total)}</span>
          <Progress
            percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
            size="small"
            aria-label={t.import.stages[stage]}
          />
        </>
      ) : null}
    </div>
  );
}
