import { useToday } from '../clock/use-clock';
import { daysBetween } from '../language/dates';
import { useLanguage } from '../language/language-context';
import './days-left.css';

const soonDays = 7;

/** A due date and how far it is, in words as well as in colour. */
export function DaysLeft({ dueOn }: { dueOn: string | null }) {
  const { t } = useLanguage();
  const today = useToday();
  if (!dueOn) return <span className="muted">{t.days.noDeadline}</span>;
  const days = daysBetween(today, dueOn);
  const tone = days < 0 ? 'late' : days <= soonDays ? 'soon' : 'calm';
  const words = days < 0 ? t.days.late(-days) : days === 0 ? t.days.today : t.days.left(days);
  return (
    <span className="days-left figures">
      <span>{dueOn}</span> <span className={tone}>{words}</span>
    </span>
  );
}
