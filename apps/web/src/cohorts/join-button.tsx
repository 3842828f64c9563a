import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PickedCases } from '../bulk/selection';
import { useCharts } from '../cases/use-charts';
import { useLanguage } from '../language/language-context';
import { JoinDialog } from './join-dialog';
import { useCohort } from './use-cohorts';

interface Props {
  picked: PickedCases;
  count: number;
  chartId: string | undefined;
}

/** Beside the cases chosen, where their programme has cohorts; `cohort` in the address says for which they are looked for. */
export function JoinButton({ picked, count, chartId }: Props) {
  const { t, textOf } = useLanguage();
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const cohortId = search.get('cohort');
  const sought = useCohort(cohortId).data;
  const chart = useCharts().data?.find(({ id }) => id === chartId);
  if (!chart || chart.cohortKinds.length === 0) return null;
  return (
    <>
      <Button
        type={sought ? 'primary' : 'default'}
        disabled={count === 0}
        onClick={() => setOpen(true)}
        data-testid="join"
      >
        {sought ? t.cohorts.joinTo(textOf(sought.title)) : t.cohorts.join}
      </Button>
      {isOpen ? (
        <JoinDialog picked={picked} chartId={chart.id} cohortId={cohortId} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
