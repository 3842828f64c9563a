import { ChangeMembers, OpenCohort } from '@terrace/cohorts';
import { Fault, type Actor, type Outcome, type Text } from '@terrace/kernel';
import { WorkflowStore } from '@terrace/workflow';

interface DemoCohort {
  readonly kind: string;
  readonly title: Text;
  /** Where those stand who are its first members. */
  readonly stage: string;
}

/** One training class and one application batch of HNTE. */
const cohortsOf = (year: number): readonly DemoCohort[] => [
  {
    kind: 'training-class',
    title: { zh: `${String(year)}年第一期高企申报培训班`, en: `HNTE training class 1 of ${String(year)}` },
    stage: 'training',
  },
  {
    kind: 'application-batch',
    title: { zh: `${String(year)}年第一批高企认定申报`, en: `HNTE application batch 1 of ${String(year)}` },
    stage: 'submission',
  },
];

/** Forms the demonstration's cohorts of the cases that stand where such cohorts are led. */
export class DemoCohorts {
  constructor(
    private readonly openCohort: OpenCohort,
    private readonly changeMembers: ChangeMembers,
    private readonly instances: WorkflowStore,
  ) {}

  async form(year: number, officer: Actor): Promise<void> {
    for (const { kind, title, stage } of cohortsOf(year)) {
      const command = { chartId: 'hnte', kind, title, year, idempotencyKey: `demo:${kind}` };
      const { id: cohortId } = valueOf(await this.openCohort.open(command, officer));
      const { items } = await this.instances.list({ chartId: 'hnte', stage, offset: 0, limit: 1_000 });
      const instanceIds = items.map(({ id }) => id);
      valueOf(await this.changeMembers.add({ cohortId, instanceIds }, officer));
    }
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Fault('seed.cohort', outcome.refusal.reason.en, { retryable: false });
}
