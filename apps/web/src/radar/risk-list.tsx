import type { Watched } from '../api/client';
import { useLanguage } from '../language/language-context';

/** What threatens one certificate: the figures, the day, and what would keep it. */
export function RiskList({ watched: { risks, assumedYears } }: { watched: Watched }) {
  const { t, textOf } = useLanguage();
  if (risks.length === 0) return <span className="muted">{t.radar.nothing}</span>;
  return (
    <ul className="plain-list candidate-lacks">
      {risks.map(({ kind, id, title, value, threshold, gap, on, remedy, clause }) => (
        <li key={`${kind} ${id}`} title={clause}>
          <span className="figures muted">{on}</span> {textOf(title)}
          <span className="muted">
            {[value, threshold].map((each) => (each ? ` ${textOf(each)}` : '')).join('')}
          </span>
          {gap ? (
            <strong className="figures"> {t.general.labelled(t.condition.gap, textOf(gap))}</strong>
          ) : null}
          {remedy ? <div className="muted">{textOf(remedy)}</div> : null}
        </li>
      ))}
      {assumedYears.length > 0 ? (
        <li className="muted">{t.radar.assumed(t.general.listed(assumedYears.map(String)))}</li>
      ) : null}
    </ul>
  );
}
