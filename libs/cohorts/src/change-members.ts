import { may } from '@terrace/identity';
import {
  Clock,
  UnitOfWork,
  done,
  personOf,
  refused,
  type Actor,
  type Outcome,
  type Refusal,
} from '@terrace/kernel';
import { WorkflowStore, maxTargets, type Instance } from '@terrace/workflow';
import type { Cohort } from './cohort';
import { CohortStore } from './cohort-store';
import { holdOpen } from './hold-open';

export interface MembersCommand {
  readonly cohortId: string;
  readonly instanceIds: readonly string[];
  readonly note?: string | null;
}

export interface MembersChanged {
  /** Cases that came or went. */
  readonly changed: number;
  /** Cases that were where they were to be already. */
  readonly unchanged: number;
  /** Cases that cannot be members, and why. */
  readonly kept: readonly { readonly instanceId: string; readonly refusal: Refusal }[];
}

/** Takes cases into a cohort or out of it, each for itself; said again, it changes nothing. */
export class ChangeMembers {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly instances: WorkflowStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  add(command: MembersCommand, actor: Actor): Promise<Outcome<MembersChanged>> {
    return this.change(command, actor, async (cohort, present) => {
      const wanted = [...new Set(command.instanceIds)];
      const coming = wanted.filter((id) => !present.has(id));
      if (present.size + coming.length > maxTargets) return refused('invalid', tooMany);
      const found = await this.instances.load(coming);
      const byId = new Map(found.map((instance) => [instance.id, instance]));
      const judged = coming.map((id) => ({ instanceId: id, refusal: refuse(cohort, byId.get(id)) }));
      const kept = judged.flatMap(({ instanceId, refusal }) => (refusal ? [{ instanceId, refusal }] : []));
      const added = judged.flatMap(({ instanceId, refusal }) => (refusal ? [] : [instanceId]));
      await this.record('added', cohort, added, command, actor);
      return done({ changed: added.length, unchanged: wanted.length - coming.length, kept });
    });
  }

  remove(command: MembersCommand, actor: Actor): Promise<Outcome<MembersChanged>> {
    return this.change(command, actor, async (cohort, present) => {
      const wanted = [...new Set(command.instanceIds)];
      const going = wanted.filter((id) => present.has(id));
      await this.record('removed', cohort, going, command, actor);
      return done({ changed: going.length, unchanged: wanted.length - going.length, kept: [] });
    });
  }

  private async change(
    { cohortId }: MembersCommand,
    actor: Actor,
    act: (cohort: Cohort, present: ReadonlySet<string>) => Promise<Outcome<MembersChanged>>,
  ): Promise<Outcome<MembersChanged>> {
    const forbidden = may(actor, 'cohort.lead', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    return this.unitOfWork.run(async () => {
      const held = await holdOpen(this.cohorts, cohortId);
      if (held.kind === 'refused') return held;
      const members = await this.cohorts.members(cohortId);
      return act(held.value, new Set(members.map(({ instanceId }) => instanceId)));
    });
  }

  private async record(
    act: 'added' | 'removed',
    { id: cohortId, version }: Cohort,
    instanceIds: readonly string[],
    { note = null }: MembersCommand,
    actor: Actor,
  ): Promise<void> {
    if (instanceIds.length === 0) return;
    const said = { by: personOf(actor), at: this.clock.now(), note };
    const entry = { cohortId, seq: version + 1, act, count: instanceIds.length, ...said };
    await this.cohorts.record(entry, instanceIds);
  }
}

function refuse({ chartId }: Cohort, instance: Instance | undefined): Refusal | null {
  if (!instance) return refused('not-found', noSuchCase).refusal;
  if (instance.chartId !== chartId) return refused('invalid', otherProgramme).refusal;
  return instance.snapshot.done ? refused('not-enabled', ended).refusal : null;
}

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };
const otherProgramme = {
  zh: '该案件不属于本班次、批次的项目。',
  en: 'The case belongs to another programme.',
};
const ended = {
  zh: '该案件已办结，不能加入班次、批次。',
  en: 'The case has ended; only running cases join a cohort.',
};
const tooMany = {
  zh: `一个班次、批次最多 ${String(maxTargets)} 件，请另行组建。`,
  en: `A cohort has at most ${String(maxTargets)} members. Form another one.`,
};
