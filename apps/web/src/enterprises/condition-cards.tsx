import { Tag } from 'antd';
import type { Assessment, ConditionCard } from '../api/client';
import { useLanguage } from '../language/language-context';
import './enterprise.css';

const colours = { pass: 'success', fail: 'error', unknown: 'default' };

/** The eight conditions of recognition, each with its figure, what is asked and what lacks. */
export function ConditionCards({ assessment }: { assessment: Assessment }) {
  const { t } = useLanguage();
  const { conditions, scoreMin, scoreMax } = assessment;
  const passed = conditions.filter(({ status }) => status === 'pass').length;
  return (
    <>
      <p className="assessment-summary">
        <strong>{t.assessment.passed(passed, conditions.length)}</strong>
        <span>
          {t.assessment.score} {t.assessment.scoreRange(scoreMin, scoreMax)}
        </span>
      </p>
      <ul className="plain-list condition-cards">
        {conditions.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
      <p className="muted assessment-hint">{t.assessment.hint}</p>
    </>
  );
}

function Card({ card }: { card: ConditionCard }) {
  const { t, textOf } = useLanguage();
  const { id, title, clause, status, value, threshold, gap, margin, remedy } = card;
  const figures = [
    { name: t.condition.value, figure: value },
    { name: t.condition.threshold, figure: threshold },
    { name: t.condition.gap, figure: status === 'fail' ? gap : null },
  ].filter(({ figure }) => figure);
  return (
    <li className={status}>
      <div className="condition-title">
        <span>
          <span className="mono muted">{id}</span> {textOf(title)}
        </span>
        <span>
          {status === 'pass' && margin === 'thin' ? <Tag color="warning">{t.assessment.thin}</Tag> : null}
          <Tag color={colours[status]}>{t.assessment[status]}</Tag>
        </span>
      </div>
      <dl>
        {figures.map(({ name, figure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {status !== 'pass' && remedy ? <div className="remedy">{textOf(remedy)}</div> : null}
      <div className="muted clause">{clause}</div>
    </li>
  );
}
