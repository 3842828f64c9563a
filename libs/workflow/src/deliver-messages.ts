import { systemActor } from '@terrace/kernel';
import { calendarDateOf } from './calendar-date';
import type { EventMessage, Message, StartMessage } from './message';
import { WorkflowStore } from './ports';
import { SendEvent } from './send-event';
import { StartInstance } from './start-instance';
import { StopInstance } from './stop-instance';
import { standsStill } from './stands-still';
import { uuidOf } from './uuid-of';

/** Carries out what instances tell one another: begins, informs and ends them. */
export class DeliverMessages {
  constructor(
    private readonly store: WorkflowStore,
    private readonly startInstance: StartInstance,
    private readonly sendEvent: SendEvent,
    private readonly stopInstance: StopInstance,
  ) {}

  /**
   * Delivers everything that waits for an instance, the oldest first. Each message leaves in the transaction it acts in,
   * so a crash neither loses nor repeats it, and none overtakes another.
   */
  async deliver(instanceId: string): Promise<void> {
    let found = true;
    while (found) found = await this.store.takeMessage(instanceId, (message) => this.take(message));
  }

  /** What must be told in turn. */
  private async take({ id, to, content }: Message): Promise<readonly Message[]> {
    const key = `message:${id}`;
    switch (content.kind) {
      case 'start':
        return this.start(to, content, key);
      case 'event':
        await this.inform(to, content, key);
        return [];
      case 'cancel':
        await this.stopInstance.stop(to, key);
        return [];
    }
  }

  /** The chart is the one in force when the case began that invokes it: a case is judged by the rules of its day. */
  private async start(id: string, content: StartMessage, idempotencyKey: string): Promise<Message[]> {
    const { parent, businessKey, chart: chartId, data } = content;
    const [invoking] = await this.store.load([parent.instanceId]);
    if (!invoking) return [];
    const { subjectId } = invoking;
    const on = calendarDateOf(invoking.startedAt);
    const command = { id, parent, chartId, subjectId, businessKey, on, data, idempotencyKey };
    const outcome = await this.startInstance.start(command, systemActor);
    if (outcome.kind === 'done') return [];
    const error: EventMessage = {
      kind: 'event',
      name: 'error.communication',
      data: { invokeId: parent.invokeId, reason: outcome.refusal.reason.en },
      from: { instanceId: id, invokeId: parent.invokeId },
    };
    return [{ id: uuidOf('not-started', id), to: parent.instanceId, content: error }];
  }

  /** A refusal changes nothing: nobody waits for this event there. */
  private async inform(
    to: string,
    { name, data, from, timer }: EventMessage,
    idempotencyKey: string,
  ): Promise<void> {
    if (from && !(await this.isInvoked(to, from))) return;
    if (timer && !(await standsStill(this.store, to, timer))) return;
    const command = { instanceId: to, event: name, data, expectedVersion: null, idempotencyKey };
    const invoked = from ? { invokeId: from.invokeId } : {};
    await this.sendEvent.send({ ...command, ...invoked }, systemActor);
  }

  /** What an invocation said before it was cancelled is not heard after. */
  private async isInvoked(instanceId: string, from: NonNullable<EventMessage['from']>): Promise<boolean> {
    const [instance] = await this.store.load([instanceId]);
    return instance?.invocations[from.invokeId] === from.instanceId;
  }
}
