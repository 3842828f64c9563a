import { useState } from 'react';
import '../candidates/candidates.css';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { PolicyTable } from './policy-table';
import { usePolicySums } from './use-policies';

/** The policies of a day, and what each comes to over the whole registry. */
export function PoliciesPage() {
  const { t } = useLanguage();
  const [date, setDate] = useState<string | undefined>(undefined);
  const found = usePolicySums(date);
  return (
    <>
      <PageHead title={t.policies.title} subtitle={t.policies.hint} />
      <div className="candidate-choice">
        <DayChoice label={t.policies.on} date={date} onDate={setDate} />
      </div>
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <PolicyTable sums={found.data ?? []} loading={found.isFetching} />
    </>
  );
}
