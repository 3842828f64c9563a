import { AmendmentStore, LegalTime, remindersOf } from '@terrace/deadlines';
import { Clock, Fault, UnitOfWork } from '@terrace/kernel';
import { TimerPlan, WorkflowStore, type ChangedBasis, type Timer } from '@terrace/workflow';
import { basesOf, newDateOf } from './new-dates';

/** Deadlines worked out again in one transaction. */
const pageSize = 500;

/**
 * Works out again every pending deadline that rests on what a notice changed, page by page. What comes out depends on the
 * notices alone, so that it may be begun again at any time. What has fired stays fired; nothing is added.
 */
export class ReplanDeadlines {
  constructor(
    private readonly store: WorkflowStore,
    private readonly amendments: AmendmentStore,
    private readonly law: LegalTime,
    private readonly timerPlan: TimerPlan,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async replan(amendmentId: string): Promise<void> {
    const amendment = await this.amendments.load(amendmentId);
    if (!amendment) throw new Fault('amendment.missing', `no amendment ${amendmentId}`, { retryable: false });
    // This process may not have heard of the notice yet.
    this.law.amend(await this.amendments.all());
    for (const basis of basesOf(amendment.notice)) {
      let after: string | null = null;
      do after = await this.page(amendmentId, basis, after);
      while (after !== null);
    }
    await this.amendments.progress(amendmentId, 0, this.clock.now());
  }

  /** The last deadline of the page; null when none is left. */
  private page(amendmentId: string, basis: ChangedBasis, after: string | null): Promise<string | null> {
    return this.unitOfWork.run(async () => {
      const deadlines = await this.store.deadlinesFrom(basis, after, pageSize);
      const ids = [...new Set(deadlines.map(({ instanceId }) => instanceId))];
      const instances = await this.store.load(ids);
      const byId = new Map(instances.map((instance) => [instance.id, instance]));
      const moved = deadlines.flatMap((deadline) => {
        const date = newDateOf(deadline, byId.get(deadline.instanceId), this.law, this.timerPlan);
        return date ? { ...deadline, ...date, reminders: remindersMoved(deadline, date.dueOn) } : [];
      });
      if (moved.length > 0) await this.store.redate(moved);
      if (moved.length > 0) await this.amendments.progress(amendmentId, moved.length, null);
      return deadlines.length < pageSize ? null : (deadlines.at(-1)?.id ?? null);
    });
  }
}

/** Pending reminders keep their distance from the deadline; one whose day has passed by now goes out at once. */
const remindersMoved = ({ reminders }: Timer, dueOn: string): Timer['reminders'] =>
  remindersOf(
    dueOn,
    reminders.map(({ offsetDays }) => offsetDays),
  );
