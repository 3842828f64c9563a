import { done, refused, type Outcome } from '@terrace/kernel';
import type { Cohort } from './cohort';
import type { CohortStore } from './cohort-store';

/** The cohort, kept from others until the unit of work ends; a refusal where it is over or not there. */
export async function holdOpen(cohorts: CohortStore, cohortId: string): Promise<Outcome<Cohort>> {
  return ifOpen(await cohorts.hold(cohortId));
}

export function ifOpen(cohort: Cohort | null): Outcome<Cohort> {
  if (!cohort) return refused('not-found', noSuchCohort);
  return cohort.closedAt ? refused('not-enabled', over) : done(cohort);
}

export const noSuchCohort = { zh: '没有这个班次或批次。', en: 'There is no such cohort.' };
const over = {
  zh: '该班次、批次已结束，不能再调整成员或统一办理。',
  en: 'This cohort is closed: its members no longer change, and nothing more is sent to them.',
};
