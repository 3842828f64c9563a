import type { Task } from '../tasks/task';
import { taskSpecIn } from '../tasks/task-spec';
import { newTask, specified } from '../tasks/tasks-after';
import type { CompiledPlan } from './migration-plan';

interface Desk {
  readonly at: Date;
  readonly nextId: () => string;
}

/**
 * The tasks of a case under the new version. What was done keeps its step under its new name, for four eyes to find; an open
 * task goes on with whoever holds it where its step still asks for one, and is closed where not.
 */
export function carryTasks(
  plan: CompiledPlan,
  instanceId: string,
  tasks: readonly Task[],
  configuration: readonly string[],
  { at, nextId }: Desk,
): Task[] {
  const standing = new Set(configuration);
  const carried = tasks.map((task) => {
    const state = nameUnder(plan, task.state);
    if (task.closedAt) return { ...task, state };
    const spec = standing.has(state) ? taskSpecIn(plan.to, state) : null;
    return spec ? { ...task, state, ...specified(spec) } : { ...task, state, closedAt: at };
  });
  const asked = new Set(carried.filter(({ closedAt }) => closedAt === null).map(({ state }) => state));
  const missing = configuration.filter((state) => !asked.has(state));
  return [
    ...carried,
    ...missing.flatMap((state) => newTask(instanceId, state, { chart: plan.to, at, nextId })),
  ];
}

/** A case brought back has the tasks it had; those the move had opened are closed. */
export const tasksBack = (before: readonly Task[], now: readonly Task[], at: Date): Task[] => {
  const then = new Set(before.map(({ id }) => id));
  const since = now.filter(({ id }) => !then.has(id));
  return [...before, ...since.map((task) => ({ ...task, closedAt: task.closedAt ?? at }))];
};

/** Where a plan chooses among several states a step that is past keeps its name. */
function nameUnder({ routes }: CompiledPlan, state: string): string {
  const options = routes.get(state)?.options ?? [];
  const [only] = options;
  const isPlain = options.length === 1 && only?.targets.length === 1;
  return isPlain ? (only.targets[0] ?? state) : state;
}
