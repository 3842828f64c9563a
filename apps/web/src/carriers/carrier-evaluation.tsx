import { Collapse, Tag } from 'antd';
import type { CarrierDetail } from '../api/client';
import { ConditionCards } from '../enterprises/condition-cards';
import { VerdictTag } from '../enterprises/verdict-tag';
import { useLanguage } from '../language/language-context';

/** Yearly grades, and how it stands by the conditions of each kind of recognition. */
export function CarrierEvaluation({ carrier: { grades, assessments } }: { carrier: CarrierDetail }) {
  const { t, textOf } = useLanguage();
  return (
    <>
      <p>
        {t.general.labelled(t.carriers.grades, '')}
        {grades.length === 0 ? <span className="muted">{t.carriers.noGrades}</span> : null}
        {grades.map(({ on, grade }) => (
          <Tag key={on} color={grade === 'D' ? 'error' : 'default'}>
            {on.slice(0, 4)} {grade}
          </Tag>
        ))}
      </p>
      <p className="muted">{t.carriers.standing}</p>
      <Collapse
        items={assessments.map(({ programme, title, verdict, conditions }) => ({
          key: programme,
          label: (
            <>
              {textOf(title)} <VerdictTag verdict={verdict} />{' '}
              {t.carriers.passed(
                conditions.filter(({ status }) => status === 'pass').length,
                conditions.length,
              )}
            </>
          ),
          children: <ConditionCards conditions={conditions} />,
        }))}
      />
    </>
  );
}
