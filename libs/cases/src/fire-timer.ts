import { Fault, systemActor } from '@terrace/kernel';
import { SendEvent, WorkflowStore, type Timer } from '@terrace/workflow';
import { SendLetters } from './send-letters';

/** What a due timer does: sends its event, or reminds whoever holds the ball. It never decides. */
export class FireTimer {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly sendEvent: SendEvent,
    private readonly sendLetters: SendLetters,
  ) {}

  async fire(timer: Timer): Promise<void> {
    if (timer.event) await this.tell(timer, timer.event);
    if (timer.letter) await this.remind(timer, timer.letter);
  }

  private async tell(timer: Timer, event: string): Promise<void> {
    const command = {
      instanceId: timer.instanceId,
      event,
      expectedVersion: null,
      idempotencyKey: `timer:${timer.id}`,
    };
    const outcome = await this.sendEvent.send(command, systemActor);
    // The state was left between the timer's falling due and now: there is nobody to tell.
    if (outcome.kind === 'refused' && outcome.refusal.kind !== 'not-enabled') {
      throw new Fault('timer.refused', `${timer.name}: ${outcome.refusal.reason.en}`, { retryable: false });
    }
  }

  private async remind(timer: Timer, kind: string): Promise<void> {
    const [instance] = await this.instances.load([timer.instanceId]);
    const state = timer.name.split('/')[0] ?? '';
    if (!instance?.snapshot.configuration.includes(state)) return;
    await this.sendLetters.send({
      instanceId: timer.instanceId,
      causeId: timer.id,
      kind,
      to: timer.holder ?? instance.holder ?? 'officer',
      note: null,
      dueOn: timer.dueOn,
    });
  }
}
