import { Tag } from 'antd';
import type { Assessment } from '../api/client';
import { useLanguage } from '../language/language-context';
import { AskedFigures } from './asked-figures';
import { ConditionCards } from './condition-cards';
import { ScoreItems } from './score-items';
import { VerdictTag } from './verdict-tag';

/** One programme's conditions: the verdict, each condition, the score behind it and what people have to state. */
export function AssessmentSheet({
  enterpriseId,
  assessment,
}: {
  enterpriseId: string;
  assessment: Assessment;
}) {
  const { t, textOf } = useLanguage();
  const {
    programme,
    conditions,
    verdict,
    basis,
    inForceFrom,
    note,
    missingYears,
    score,
    asked,
    unconfirmed,
  } = assessment;
  const passed = conditions.filter(({ status }) => status === 'pass').length;
  return (
    <>
      <p className="assessment-summary">
        <VerdictTag verdict={verdict} />
        <strong>{t.assessment.passed(passed, conditions.length)}</strong>
        {score ? (
          <span>
            {textOf(score.title)} {t.assessment.scoreRange(score.min, score.max, score.outOf)}
          </span>
        ) : null}
        {unconfirmed ? <Tag color="orange">{t.assessment.hasUnconfirmed}</Tag> : null}
      </p>
      {note ? <p className="muted assessment-note">{textOf(note)}</p> : null}
      {missingYears.length > 0 ? (
        <p className="assessment-note">{t.assessment.missingYears(missingYears)}</p>
      ) : null}
      <ConditionCards conditions={conditions} />
      {score ? <ScoreItems score={score} /> : null}
      {asked.length > 0 ? (
        <AskedFigures enterpriseId={enterpriseId} programme={programme} asked={asked} />
      ) : null}
      <p className="muted assessment-hint">{t.assessment.hint(basis, inForceFrom)}</p>
    </>
  );
}
