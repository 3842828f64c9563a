import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, refused, type Actor, type Outcome, type Text } from '@terrace/kernel';
import { cohortKindsOf } from '@terrace/programmes';
import {
  BeginBulk,
  ChartCatalogue,
  PreviewMany,
  calendarDateOf,
  type BulkCommand,
  type BulkSend,
  type BulkTarget,
  type Foreseen,
} from '@terrace/workflow';
import type { Cohort } from './cohort';
import { CohortStore } from './cohort-store';
import { ifOpen } from './hold-open';

export interface SignalCommand extends Omit<BulkCommand, 'targets'> {
  readonly cohortId: string;
}

/**
 * Sends one event to all members present (统一办理). A signal is an order for many cases whose selection is a cohort: each
 * case has its own outcome, letters are held while it can be taken back, and the cohort remembers it.
 */
export class SignalCohort {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly charts: ChartCatalogue,
    private readonly previewMany: PreviewMany,
    private readonly beginBulk: BeginBulk,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The events that may be signals of this cohort. */
  signalsOf({ chartId, kind }: Cohort): readonly string[] {
    const chart = this.charts.inForce(chartId, calendarDateOf(this.clock.now()));
    return (chart ? cohortKindsOf(chart) : []).find(({ id }) => id === kind)?.signals ?? [];
  }

  async preview(
    command: Omit<SignalCommand, 'idempotencyKey'>,
    actor: Actor,
  ): Promise<Outcome<readonly Foreseen[]>> {
    const targets = await this.targets(await this.cohorts.load(command.cohortId), command.event, actor);
    if (targets.kind === 'refused') return targets;
    return this.previewMany.preview({ ...command, targets: targets.value }, actor);
  }

  /** The order and the cohort's memory of it are one transaction, and nobody joins or leaves meanwhile. */
  send(command: SignalCommand, actor: Actor): Promise<Outcome<BulkSend>> {
    const { cohortId, event } = command;
    return this.unitOfWork.run(async () => {
      const targets = await this.targets(await this.cohorts.hold(cohortId), event, actor);
      if (targets.kind === 'refused') return targets;
      // The same key is another order for another cohort.
      const idempotencyKey = `cohort:${cohortId}:${command.idempotencyKey}`;
      const order = { ...command, targets: targets.value, idempotencyKey };
      const begun = await this.beginBulk.begin(order, actor);
      if (begun.kind === 'refused') return begun;
      const { id: bulkId, createdAt: sentAt } = begun.value;
      await this.cohorts.keepSignal({ cohortId, bulkId, sentAt });
      return done(begun.value);
    });
  }

  private async targets(
    cohort: Cohort | null,
    event: string,
    actor: Actor,
  ): Promise<Outcome<readonly BulkTarget[]>> {
    const forbidden = may(actor, 'cohort.lead', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const open = ifOpen(cohort);
    if (open.kind === 'refused') return open;
    if (!this.signalsOf(open.value).includes(event)) return refused('invalid', noSignal);
    const members = await this.cohorts.members(open.value.id);
    if (members.length === 0) return refused('invalid', nobody);
    return done(members.map(({ instanceId }) => ({ instanceId, expectedVersion: null })));
  }
}

const noSignal: Text = {
  zh: '该事项不是此类班次、批次可以统一办理的事项。',
  en: 'This is nothing that is sent to all members of such a cohort.',
};
const nobody: Text = {
  zh: '该班次、批次还没有成员，请先加入办件。',
  en: 'This cohort has no members yet. Add cases first.',
};
