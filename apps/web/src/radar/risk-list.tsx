import type { Watched } from '../api/client';
import { LackingFigures } from '../enterprises/lacking-figures';
import { useLanguage } from '../language/language-context';

/** What threatens one certificate: the figures, the day, and what would keep it. */
export function RiskList({ watched: { risks, assumedYears } }: { watched: Watched }) {
  const { t, textOf } = useLanguage();
  if (risks.length === 0) return <span className="muted">{t.radar.nothing}</span>;
  return (
    <ul className="plain-list candidate-lacks">
      {risks.map((risk) => (
        <li key={`${risk.kind} ${risk.id}`} title={risk.clause}>
          <span className="figures muted">{risk.on}</span> {textOf(risk.title)}
          <LackingFigures of={risk} />
          {risk.remedy ? <div className="muted">{textOf(risk.remedy)}</div> : null}
        </li>
      ))}
      {assumedYears.length > 0 ? (
        <li className="muted">{t.radar.assumed(t.general.listed(assumedYears.map(String)))}</li>
      ) : null}
    </ul>
  );
}
