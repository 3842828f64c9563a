import { stop } from '@terrace/engine';
import { Fault, systemActor } from '@terrace/kernel';
import { chartOf } from './chart-of';
import type { DecisionPorts } from './decision-ports';
import { notBefore } from './not-before';
import { prepareCommit } from './prepare-commit';
import { hasTask } from './tasks/task-spec';

/** The name under which the history records that an instance was ended by whoever invoked it. */
export const stoppedEvent = 'stopped';

/** Ends an instance from outside; it takes no further events. Machines only: no door leads here. */
export class StopInstance {
  constructor(private readonly ports: DecisionPorts) {}

  /** One that has ended already, or never began, stays as it is. */
  async stop(instanceId: string, idempotencyKey: string): Promise<void> {
    const [instance] = await this.ports.store.load([instanceId]);
    if (!instance || instance.snapshot.done) return;
    const chart = chartOf(instance, this.ports.charts);
    const at = notBefore(this.ports.clock.now(), [instance]);
    const [facts = {}] = await this.ports.facts.factsOf([{ ...instance, data: instance.snapshot.data }], at);
    const context = { actor: systemActor, facts, at: at.toISOString() };
    const decision = stop(chart, instance.snapshot, context);
    if (decision.kind === 'refused') return;
    const isDesk = hasTask(chart, instance.snapshot.configuration);
    const tasks = isDesk ? await this.ports.store.tasksOf([instanceId]) : [];
    const occasion = {
      chart,
      actor: systemActor,
      at,
      facts,
      event: stoppedEvent,
      data: {},
      note: null,
      idempotencyKey,
      nextId: () => this.ports.ids.next(),
      timerPlan: this.ports.timerPlan,
      desk: { tasks, acted: null },
    };
    const [result] = await this.ports.store.commit([
      prepareCommit(instance, decision, occasion, instance.version),
    ]);
    if (result !== 'stale') return;
    throw new Fault('stop.contended', `instance ${instanceId} moved while it was being stopped`, {
      retryable: true,
    });
  }
}
