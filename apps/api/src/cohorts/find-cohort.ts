import { Injectable } from '@nestjs/common';
import { CohortStore, noSuchCohort, type Cohort } from '@terrace/cohorts';
import { may } from '@terrace/identity';
import { refused, type Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';

/** A cohort by id, for somebody who may see cohorts. */
@Injectable()
export class FindCohort {
  constructor(private readonly cohorts: CohortStore) {}

  async find(cohortId: string, actor: Actor): Promise<Cohort> {
    const refusal = may(actor, 'cohort.read', null);
    if (refusal) throw new RefusedException(refusal);
    const cohort = await this.cohorts.load(cohortId);
    if (!cohort) throw new RefusedException(refused('not-found', noSuchCohort).refusal);
    return cohort;
  }
}
