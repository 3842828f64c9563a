import { useClock } from '../clock/use-clock';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { useHealth } from './use-health';

/** Nobody may take the demonstration for the real thing, in whichever language they read. */
export function DemoBanner() {
  const { t } = useLanguage();
  const health = useHealth();
  const clock = useClock();
  if (!health.data?.demo) return null;
  return (
    <div className="demo-banner" role="note">
      <strong>演示环境 · Demonstration data</strong>
      {clock.data ? <span className="figures">{t.demo.today(dateOf(clock.data.now))}</span> : null}
    </div>
  );
}
