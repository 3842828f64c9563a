import type { Chart } from '@terrace/engine';
import { done, groupedBy, personOf, refused, type Actor, type Outcome } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import type { Instance } from '../instance';
import type { Admission, Ask, LastMove, WorkflowStore } from '../ports';
import type { Order } from '../send-command';
import { lastMoveIn } from './last-move';
import type { Task, Vote } from './task';
import { taskConcernOf } from './task-concern';
import { taskOfEvent, transitionsFor } from './task-of-event';
import { hasTask, taskSpecIn, type TaskSpec } from './task-spec';
import type { Desk } from './desk';

export interface Admitted {
  /** The actor in the capacity in which they act. */
  readonly actor: Actor;
  readonly desk: Desk;
  /** Further people have to send the same event before it passes: this one's word is only noted. */
  readonly waits: boolean;
}

interface Sending {
  readonly order: Order;
  readonly instance: Instance;
  readonly chart: Chart;
}

/** Entries of the record that tell of tasks; no chart may name an event so. */
export const isTaskEntry = (name: string): boolean => name.startsWith('task.');

/** Asks authority about events of many instances, in order; tasks are loaded only for charts that have them. */
export async function admitToTasks(
  { store, authority }: DecisionPorts,
  sendings: readonly Sending[],
  at: Date,
): Promise<Outcome<Admitted>[]> {
  const withDesks = sendings.filter(({ chart, instance }) => hasTask(chart, instance.snapshot.configuration));
  const tasks = withDesks.length > 0 ? await desksOf(store, withDesks) : [];
  const moves = await Promise.all(sendings.map((sending) => moveTakenBack(store, sending)));
  const tasksOf = byInstance(tasks);
  const seats = sendings.map((sending, i) =>
    seatOf(sending, tasksOf.get(sending.instance.id) ?? [], moves[i] ?? null, at),
  );
  const asking = seats.filter((seat) => seat.ask !== null);
  const answers = asking.length > 0 ? await authority.admit(asking.map(({ ask }) => ask!)) : [];
  const answerOf = new Map(asking.map((seat, i) => [seat, answers[i]!]));
  return seats.map((seat) => admittedTo(seat, answerOf.get(seat) ?? null, at));
}

/** Of what is closed, only who acted in steps from which a present one keeps apart matters. */
function desksOf(store: WorkflowStore, sendings: readonly Sending[]): Promise<Task[]> {
  const apart = sendings.flatMap(({ chart, instance }) =>
    instance.snapshot.configuration.flatMap((state) => taskSpecIn(chart, state)?.fourEyes?.steps ?? []),
  );
  const ids = sendings.map(({ instance }) => instance.id);
  return store.desksOf(ids, [...new Set(apart)]);
}

const byInstance = (tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> =>
  groupedBy(tasks, ({ instanceId }) => instanceId);

/** What an event that takes back would undo; null: it takes nothing back. Only then is the record read. */
async function moveTakenBack(
  store: WorkflowStore,
  { order, instance, chart }: Sending,
): Promise<LastMove | null> {
  const offered = transitionsFor(chart, instance.snapshot.configuration, order.command.event);
  if (!offered.some(({ def }) => def.meta?.['takesBack'] === true)) return null;
  return lastMoveIn(await store.history(instance.id));
}

interface Seat {
  readonly event: string;
  readonly actor: Actor;
  readonly tasks: readonly Task[];
  readonly task: Task | null;
  readonly spec: TaskSpec | null;
  /** Null: the machine, whose events the chart alone decides. */
  readonly ask: Ask | null;
}

function seatOf(
  { order, instance, chart }: Sending,
  tasks: readonly Task[],
  takesBack: LastMove | null,
  at: Date,
): Seat {
  const { actor, command } = order;
  const { event } = command;
  if (actor.roles.includes('system')) return { event, actor, tasks, task: null, spec: null, ask: null };
  const task = taskOfEvent(chart, instance.snapshot.configuration, tasks, event, actor);
  const spec = task && taskSpecIn(chart, task.state);
  const { subjectId } = instance;
  const decides = spec?.decides.includes(event) ?? false;
  const concern = task && taskConcernOf(chart, task, tasks);
  return {
    event,
    actor,
    tasks,
    task,
    spec,
    ask: { actor, act: 'case.send', subjectId, at, task: concern, decides, takesBack },
  };
}

function admittedTo(seat: Seat, answer: Outcome<Admission> | null, at: Date): Outcome<Admitted> {
  if (isTaskEntry(seat.event)) return refused('not-enabled', reserved);
  if (answer?.kind === 'refused') return answer;
  const { tasks, task, spec, event } = seat;
  const actor = answer?.value.actor ?? seat.actor;
  if (!task || !spec?.quorum || !seat.ask?.decides)
    return done({ actor, desk: { tasks, acted: task }, waits: false });
  const votes = [...task.votes, voteOf(actor, event, at)];
  const count = votes.filter((vote) => vote.event === event).length;
  return done({ actor, desk: { tasks, acted: { ...task, votes } }, waits: count < spec.quorum.needs });
}

const voteOf = ({ id, name, onBehalfOf }: Actor, event: string, at: Date): Vote => ({
  event,
  by: { id, name },
  onBehalfOf: onBehalfOf ? personOf(onBehalfOf) : null,
  at: at.toISOString(),
});

const reserved = {
  zh: '任务事项须通过任务接口办理。',
  en: 'What is done about a task goes through the acts on tasks.',
};
