import type { Context, Effect } from '@terrace/engine';
import { timerMetaOf } from '@terrace/programmes';
import type { RunningTimer } from './ledger';
import type { OneCase } from './one-case';

type Started = Pick<Extract<Effect, { kind: 'timer.start' }>, 'id' | 'timer'>;

/** The deadlines of one case: planned as durable instances plan them, told when due, noted when missed. */
export class Timers {
  private readonly running = new Map<string, RunningTimer>();
  private readonly overdue = new Set<RunningTimer>();

  constructor(private readonly life: OneCase) {}

  /** `facts` are those of the decision that started it, with the case's data after it under `data`. */
  start({ id, timer }: Started, from: Date, facts: Context['facts']): void {
    const { world } = this.life;
    const planned = world.timerPlan.plan(timer.due, timerMetaOf(timer).reminders, from, facts);
    if (!planned) return;
    const running = { name: id, timer, planned };
    this.running.set(id, running);
    world.plan(planned.dueAt, () => this.fall(running));
    for (const { at } of planned.reminders) world.plan(at, () => this.remind(running));
  }

  cancel(id: string): void {
    const running = this.running.get(id);
    this.running.delete(id);
    if (running) this.settle(running, false);
  }

  /** The time simulated is over: what is overdue stays so. */
  close(): void {
    for (const running of this.overdue) this.settle(running, true);
  }

  private fall(running: RunningTimer): void {
    if (this.running.get(running.name) !== running) return;
    const { event } = running.timer;
    if (event === undefined) this.overdue.add(running);
    else this.life.tell({ name: event });
  }

  private remind(running: RunningTimer): void {
    if (this.running.get(running.name) !== running) return;
    const [state = ''] = running.name.split('/');
    this.life.remind(state, timerMetaOf(running.timer).holder);
  }

  private settle(running: RunningTimer, open: boolean): void {
    if (!this.overdue.delete(running)) return;
    const lateMs = this.life.world.now.getTime() - running.planned.dueAt.getTime();
    this.life.world.ledger.late.push({ running, lateMs, open });
  }
}
