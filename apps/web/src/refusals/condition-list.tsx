import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { FailedCondition } from '../api/client';
import { useLanguage } from '../language/language-context';
import './condition-list.css';

interface Props {
  conditions: readonly (FailedCondition & { holds?: boolean })[];
}

/** Conditions with their figures: what is, what is asked, what lacks, which clause says so, what to do. */
export function ConditionList({ conditions }: Props) {
  return (
    <ul className="plain-list condition-list">
      {conditions.map((condition) => (
        <ConditionItem key={condition.id} condition={condition} />
      ))}
    </ul>
  );
}

function ConditionItem({ condition }: { condition: FailedCondition & { holds?: boolean } }) {
  const { t, textOf } = useLanguage();
  const { reason, clause, value, threshold, gap, remedy, counterfactuals = [], holds = false } = condition;
  const cures = holds ? [] : counterfactuals.flatMap(({ words }) => words ?? []);
  const figures = [
    { title: t.condition.value, figure: value },
    { title: t.condition.threshold, figure: threshold },
    { title: t.condition.gap, figure: holds || cures.length > 0 ? undefined : gap },
  ].filter(({ figure }) => figure);
  return (
    <li className={holds ? 'holds' : 'fails'}>
      {holds ? (
        <CheckCircleFilled aria-label={t.condition.holds} />
      ) : (
        <CloseCircleFilled aria-label={t.condition.fails} />
      )}
      <div>
        <div>{textOf(reason)}</div>
        {figures.length > 0 ? (
          <dl>
            {figures.map(({ title, figure }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {cures.map((words) => (
          <div key={words.zh} className="cure">
            {textOf(words)}
          </div>
        ))}
        {!holds && remedy ? (
          <div className="remedy">{t.general.labelled(t.condition.remedy, textOf(remedy))}</div>
        ) : null}
        {clause ? <div className="muted clause">{t.general.labelled(t.condition.clause, clause)}</div> : null}
      </div>
    </li>
  );
}
