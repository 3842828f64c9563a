import { Tag } from 'antd';
import type { ScoreCard } from '../api/client';
import { useLanguage } from '../language/language-context';

/** The items of a score, each with the points that are certain and those within reach. */
export function ScoreItems({ score }: { score: ScoreCard }) {
  const { t, textOf } = useLanguage();
  return (
    <details className="score-items">
      <summary>{t.assessment.scoreItems(textOf(score.title))}</summary>
      <Items items={score.parts} />
    </details>
  );
}

function Items({ items }: { items: readonly ScoreCard[] }) {
  const { t, textOf } = useLanguage();
  return (
    <ul>
      {items.map(({ id, title, min, max, outOf, band, value, flagged, parts }) => (
        <li key={id}>
          <span>{textOf(title)}</span>
          {value ? <span className="muted"> {textOf(value)}</span> : null}
          {band ? <Tag>{band}</Tag> : null}
          {flagged ? <Tag color="warning">{t.assessment.flagged}</Tag> : null}{' '}
          <strong className="figures">{t.assessment.scoreRange(min, max, outOf)}</strong>
          {parts.length > 0 ? <Items items={parts} /> : null}
        </li>
      ))}
    </ul>
  );
}
