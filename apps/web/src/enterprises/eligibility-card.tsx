import { Card, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { AssessmentSheet } from './assessment-sheet';
import './enterprise.css';
import { useEligibility, useRulePacks } from './use-eligibility';

/** The conditions of a programme, chosen with the day of application, compared with the records of one enterprise. */
export function EligibilityCard({ enterpriseId }: { enterpriseId: string }) {
  const { t, textOf } = useLanguage();
  const [programme, setProgramme] = useState('hnte');
  const [date, setDate] = useState<string | undefined>(undefined);
  const packs = useRulePacks(date).data ?? [];
  const found = useEligibility(enterpriseId, programme, date);
  return (
    <Card size="small" title={t.assessment.title}>
      <div className="assessment-choice">
        <Select
          aria-label={t.assessment.programme}
          value={programme}
          options={packs.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
          onChange={setProgramme}
        />
        <DayChoice label={t.assessment.appliesOn} date={date ?? found.data?.on} onDate={setDate} />
      </div>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && !found.isError ? (
        <AssessmentSheet enterpriseId={enterpriseId} assessment={found.data} />
      ) : null}
    </Card>
  );
}
