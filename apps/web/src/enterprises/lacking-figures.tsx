import type { PoolCandidate } from '../api/client';
import { useLanguage } from '../language/language-context';

type Figures = Pick<PoolCandidate['lacks'][number], 'value' | 'threshold' | 'gap'>;

/** What was found, what is asked, and what is missing, in one line. */
export function LackingFigures({ of: { value, threshold, gap } }: { of: Figures }) {
  const { t, textOf } = useLanguage();
  return (
    <>
      <span className="muted">
        {[value, threshold].map((each) => (each ? ` ${textOf(each)}` : '')).join('')}
      </span>
      {gap ? <strong className="figures"> {t.general.labelled(t.condition.gap, textOf(gap))}</strong> : null}
    </>
  );
}
