import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, personOf, type Actor, type Outcome } from '@terrace/kernel';
import type { Cohort } from './cohort';
import { CohortStore } from './cohort-store';
import { holdOpen } from './hold-open';

/** Ends a cohort: its members are those it has now, and its record stays. The cases go on. */
export class CloseCohort {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async close(cohortId: string, note: string | null, actor: Actor): Promise<Outcome<Cohort>> {
    const forbidden = may(actor, 'cohort.lead', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    return this.unitOfWork.run(async () => {
      const held = await holdOpen(this.cohorts, cohortId);
      if (held.kind === 'refused') return held;
      const [at, seq] = [this.clock.now(), held.value.version + 1];
      const entry = { cohortId, seq, act: 'closed', count: 0, by: personOf(actor), at, note } as const;
      await this.cohorts.record(entry, []);
      return done({ ...held.value, version: seq, closedAt: at });
    });
  }
}
