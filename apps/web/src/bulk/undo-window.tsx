import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { useSecondsLeft } from './use-seconds-left';

/** Until when letters are held and everything can be taken back. */
export function UndoWindow({ until }: { until: string }) {
  const { t } = useLanguage();
  const left = useSecondsLeft(until);
  if (left === null) return null;
  return (
    <p className={left > 0 ? 'undo-window' : 'muted'}>
      {left > 0 ? t.bulk.leavesAt(minuteOf(until), minutesAndSeconds(left)) : t.bulk.left(minuteOf(until))}
    </p>
  );
}

const minutesAndSeconds = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
