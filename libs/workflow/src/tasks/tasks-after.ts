import type { Chart } from '@terrace/engine';
import type { Actor, Person } from '@terrace/kernel';
import type { Moved } from '../occasion';
import type { Desk } from './desk';
import { peopleBehind, type Task } from './task';
import { taskSpecIn, type TaskSpec } from './task-spec';

interface Step {
  readonly chart: Chart;
  readonly actor: Actor;
  readonly at: Date;
  readonly nextId: () => string;
}

/** The tasks one step closes, changes or opens: those of states left, the one acted on, those of states now entered. */
export function tasksAfter(instanceId: string, desk: Desk, moved: Moved, step: Step): Task[] {
  const left = new Set(moved.left);
  const touched = desk.tasks
    .filter(({ closedAt }) => closedAt === null)
    .flatMap((task) => {
      const acted = task.id === desk.acted?.id ? actedOn(desk.acted, step.actor) : task;
      if (moved.next.done || left.has(task.state)) return [{ ...acted, closedAt: step.at }];
      return acted === task ? [] : [acted];
    });
  if (moved.next.done) return touched;
  const standing = new Set(moved.next.configuration);
  const opened = [...new Set(moved.entered)].filter((state) => standing.has(state));
  return [...touched, ...opened.flatMap((state) => newTask(instanceId, state, step))];
}

/** The task with whoever acted among those four eyes look at. */
export function actedOn(task: Task, actor: Actor): Task {
  const known = new Set(task.actors.map(({ id }) => id));
  const fresh: Person[] = peopleBehind(actor).filter(({ id }) => !known.has(id));
  return fresh.length > 0 ? { ...task, actors: [...task.actors, ...fresh] } : task;
}

/** What a task has of its state, rather than of what was done about it. */
export const specified = ({ title, roles, people, fourEyes }: TaskSpec) => ({
  title,
  roles,
  people,
  apartFrom: fourEyes?.steps ?? [],
});

/** The task a state asks for, if any. */
export function newTask(
  instanceId: string,
  state: string,
  { chart, at, nextId }: Pick<Step, 'chart' | 'at' | 'nextId'>,
): Task[] {
  const spec = taskSpecIn(chart, state);
  if (!spec) return [];
  const place = { id: nextId(), instanceId, state, ...specified(spec), openedAt: at, closedAt: null };
  const nobody = { claimant: null, delegations: [], cosigners: [], votes: [], copies: [] };
  return [{ ...place, ...nobody, urges: [], actors: [] }];
}
