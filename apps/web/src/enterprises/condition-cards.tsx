import { Tag } from 'antd';
import type { ConditionCard } from '../api/client';
import { useLanguage } from '../language/language-context';

const colours = { pass: 'success', fail: 'error', open: 'processing', unknown: 'default' };

/** Conditions, each with its clause, its figure, what is asked and what lacks. */
export function ConditionCards({ conditions }: { conditions: readonly ConditionCard[] }) {
  return (
    <ul className="plain-list condition-cards">
      {conditions.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </ul>
  );
}

function Card({ card }: { card: ConditionCard }) {
  const { t, textOf } = useLanguage();
  const { id, title, clause, quote, status, margin, remedy, evidence, unconfirmed, parts } = card;
  return (
    <li className={status} data-testid={`condition-${id}`}>
      <div className="condition-title">
        <span>
          <span className="mono muted">{id}</span> {textOf(title)}
        </span>
        <span className="condition-tags">
          {unconfirmed ? <Tag color="orange">{t.assessment.unconfirmed}</Tag> : null}
          {status === 'pass' && margin === 'thin' ? <Tag color="warning">{t.assessment.thin}</Tag> : null}
          <Tag color={colours[status]}>{t.assessment[status]}</Tag>
        </span>
      </div>
      <Figures card={card} />
      {remedy ? <div className="remedy">{textOf(remedy)}</div> : null}
      {parts.length > 0 ? <ConditionCards conditions={parts} /> : null}
      {evidence ? (
        <div className="muted clause">{t.general.labelled(t.assessment.evidence, textOf(evidence))}</div>
      ) : null}
      {quote ? <blockquote className="quote">{quote}</blockquote> : null}
      <div className="muted clause">{clause}</div>
    </li>
  );
}

function Figures({ card: { value, working, threshold, gap } }: { card: ConditionCard }) {
  const { t, textOf } = useLanguage();
  const figures = [
    { name: t.condition.value, figure: value },
    { name: t.assessment.working, figure: working },
    { name: t.condition.threshold, figure: threshold },
    { name: t.condition.gap, figure: gap },
  ];
  return (
    <dl>
      {figures.map(({ name, figure }) =>
        figure ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{textOf(figure)}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
