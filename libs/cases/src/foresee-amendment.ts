import { AmendmentStore, LegalTime, checkNotice, type Notice } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import { Clock, done, type Actor, type Outcome } from '@terrace/kernel';
import { WorkflowStore, type ChangedBasis, type Instance, type Timer } from '@terrace/workflow';
import { LegalTimerPlan } from './legal-timer-plan';
import { basesOf, newDateOf } from './new-dates';

/** Deadlines read at a time. */
const pageSize = 500;

/** Deadlines told one by one; of the others only how many there are. */
const longestList = 50;

export interface ForeseenDates {
  /** Pending deadlines that rest on what the notice changes. */
  readonly resting: number;
  readonly moved: number;
  /** The first of those that move. */
  readonly items: readonly ForeseenDate[];
}

export interface ForeseenDate {
  readonly instance: Instance;
  readonly timer: Timer;
  readonly dueOn: string;
}

/** What a notice would do to the pending deadlines; nothing is written. */
export class ForeseeAmendment {
  constructor(
    private readonly store: WorkflowStore,
    private readonly amendments: AmendmentStore,
    private readonly clock: Clock,
  ) {}

  async foresee(notice: Notice, actor: Actor): Promise<Outcome<ForeseenDates>> {
    const forbidden = may(actor, 'legal-time.amend', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const checked = checkNotice(notice);
    if (checked.kind === 'refused') return checked;
    const law = await this.lawWith(checked.value, actor);
    const items: ForeseenDate[] = [];
    let [resting, moved] = [0, 0];
    for (const basis of basesOf(checked.value)) {
      for await (const page of this.pages(basis)) {
        resting += page.length;
        const dates = await this.moved(page, law);
        moved += dates.length;
        items.push(...dates.slice(0, longestList - items.length));
      }
    }
    return done({ resting, moved, items });
  }

  /** A law of its own: this process goes on by the one that is in force. */
  private async lawWith(notice: Notice, enteredBy: Actor): Promise<LegalTime> {
    const law = new LegalTime();
    const enteredAt = this.clock.now();
    const unwritten = {
      id: '',
      notice,
      source: '',
      datedOn: '',
      enteredBy,
      enteredAt,
      appliedAt: null,
      moved: 0,
    };
    law.amend([...(await this.amendments.all()), unwritten]);
    return law;
  }

  private async *pages(basis: ChangedBasis): AsyncGenerator<readonly Timer[]> {
    let page: readonly Timer[] = [];
    do {
      page = await this.store.deadlinesFrom(basis, page.at(-1)?.id ?? null, pageSize);
      yield page;
    } while (page.length === pageSize);
  }

  private async moved(deadlines: readonly Timer[], law: LegalTime): Promise<ForeseenDate[]> {
    const instances = await this.store.load([...new Set(deadlines.map(({ instanceId }) => instanceId))]);
    const byId = new Map(instances.map((instance) => [instance.id, instance]));
    const timerPlan = new LegalTimerPlan(law);
    return deadlines.flatMap((timer) => {
      const instance = byId.get(timer.instanceId);
      const date = newDateOf(timer, instance, law, timerPlan);
      return instance && date ? [{ instance, timer, dueOn: date.dueOn }] : [];
    });
  }
}
