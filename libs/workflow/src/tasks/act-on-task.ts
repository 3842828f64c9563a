import { Fault, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { chartOf } from '../chart-of';
import type { DecisionPorts } from '../decision-ports';
import type { Instance } from '../instance';
import { prepareNote } from '../prepare-note';
import { notBefore } from '../not-before';
import { carryOutWish } from './carry-out-wish';
import type { Task } from './task';
import { taskConcernOf } from './task-concern';
import type { TaskWish } from './task-wish';

export interface TaskCommand {
  readonly instanceId: string;
  readonly taskId: string;
  readonly wish: TaskWish;
  readonly note: string | null;
  /** The version the sender saw; null: the newest. */
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

const maxAttempts = 20;

/** What people do about a task besides sending its event: claim, hand over, ask others, urge. Each is an entry of the record. */
export class ActOnTask {
  constructor(private readonly ports: DecisionPorts) {}

  async act(command: TaskCommand, actor: Actor): Promise<Outcome<Task>> {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const outcome = await this.attempt(command, actor);
      if (outcome) return outcome;
    }
    const tries = String(maxAttempts);
    throw new Fault(
      'task.contended',
      `instance ${command.instanceId} changed ${tries} times while deciding`,
      {
        retryable: true,
      },
    );
  }

  /** Null: something else came first, decide again. */
  private async attempt(command: TaskCommand, actor: Actor): Promise<Outcome<Task> | null> {
    const [instance] = await this.ports.store.load([command.instanceId]);
    const tasks = instance ? await this.ports.store.tasksOf([instance.id]) : [];
    const task = tasks.find(({ id }) => id === command.taskId);
    if (!instance || !task) return refused('not-found', noSuchTask);
    const forbidden = this.ports.authority.refuse(actor, 'case.send', instance);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const earlier = await this.ports.store.entryByKey(instance.id, command.idempotencyKey);
    if (earlier) return earlier.data['task'] === task.id ? done(task) : refused('conflict', keyReused);
    if (task.closedAt) return refused('not-enabled', closed);
    if (command.expectedVersion !== null && command.expectedVersion !== instance.version)
      return refused('stale-version', stale);
    return this.decide(instance, task, tasks, command, actor);
  }

  private async decide(
    instance: Instance,
    task: Task,
    tasks: readonly Task[],
    command: TaskCommand,
    sender: Actor,
  ): Promise<Outcome<Task> | null> {
    const { wish, note, idempotencyKey } = command;
    const at = notBefore(this.ports.clock.now(), [instance]);
    const chart = chartOf(instance, this.ports.charts);
    const [admitted] = await this.ports.authority.admit([
      {
        actor: sender,
        act: `task.${wish.act}`,
        subjectId: instance.subjectId,
        at,
        task: taskConcernOf(chart, task, tasks),
        decides: false,
        takesBack: null,
        ...('personId' in wish ? { otherId: wish.personId } : {}),
      },
    ]);
    if (admitted?.kind !== 'done') return admitted!;
    const { actor, other } = admitted.value;
    const outcome = carryOutWish(task, wish, { actor, other, at, note });
    if (outcome.kind === 'refused') return outcome;
    const { name, data, letters } = outcome.value;
    const written = { name, note, actor, at, idempotencyKey, letters, nextId: () => this.ports.ids.next() };
    const commit = prepareNote(instance, {
      ...written,
      data: { ...data, task: task.id, step: task.state },
      tasks: [outcome.value.task],
    });
    const [result] = await this.ports.store.commit([commit]);
    return result === 'committed' ? done(outcome.value.task) : null;
  }
}

const noSuchTask = { zh: '没有这项任务。', en: 'There is no such task.' };
const closed = {
  zh: '该任务已办结，不能再办理。',
  en: 'This task is closed; nothing more can be done about it.',
};
const stale = {
  zh: '该案件已被更新，请刷新后再办理。',
  en: 'The case has changed since you loaded it. Reload and decide again.',
};
const keyReused = {
  zh: '同一幂等键已用于另一事项，请为每次办理使用新的键。',
  en: 'This idempotency key was used for a different event. Use a new key for each act.',
};
