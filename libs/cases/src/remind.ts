import { WorkflowStore, standsStill } from '@terrace/workflow';
import { SendLetters } from './send-letters';

/** A reminder of a deadline that has come due. */
export interface Reminder {
  readonly id: string;
  readonly instanceId: string;
  /** `<stateId>/<timerName>#<offsetDays>` */
  readonly name: string;
  readonly letter: string;
  readonly dueOn: string;
  readonly holder: string | null;
  /** `seq` of the history entry that began the deadline; null: from before this was kept. */
  readonly since: number | null;
}

/** Reminds whoever holds the ball, while the state lasts that the deadline belongs to. Never decides. */
export class Remind {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly sendLetters: SendLetters,
  ) {}

  async remind({ id, instanceId, name, letter, dueOn, holder, since }: Reminder): Promise<void> {
    const [instance] = await this.instances.load([instanceId]);
    const state = name.split('/')[0] ?? '';
    if (!instance || !(await standsStill(this.instances, instanceId, { state, since }))) return;
    const to = holder ?? instance.holder ?? 'officer';
    await this.sendLetters.send({ instanceId, causeId: id, kind: letter, to, note: null, dueOn });
  }
}
