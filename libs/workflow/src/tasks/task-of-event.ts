import { isDescendant, type Chart, type Transition } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Task } from './task';

/**
 * The open task an event belongs to: declared in the task's state, for a role of the task. What an outer state offers
 * besides, such as a withdrawal, is no task's; nor is what a state lets others do whose role the task does not name.
 */
export function taskOfEvent(
  chart: Chart,
  configuration: readonly string[],
  tasks: readonly Task[],
  event: string,
  actor: Actor,
): Task | null {
  const offered = transitionsFor(chart, configuration, event);
  const isOf = (task: Task) => (transition: Transition) =>
    isWithin(chart, transition, task.state) && isFor(transition, task.roles);
  const found = tasks.find((task) => task.closedAt === null && offered.some(isOf(task)));
  if (!found) return null;
  if (isOneOf(found.roles, actor.roles)) return found;
  const isOpenToActor = offered.some((one) => !isFor(one, found.roles) && isFor(one, actor.roles));
  return isOpenToActor ? null : found;
}

/** Every transition of active states that the event could take. */
export function transitionsFor(chart: Chart, configuration: readonly string[], event: string): Transition[] {
  const found = configuration.flatMap((id) => {
    const state = chart.states.get(id);
    return state && state.children.length === 0 ? chart.candidatesOf(state, event) : [];
  });
  return [...new Set(found)];
}

const isOneOf = (names: readonly string[], among: readonly string[]): boolean =>
  names.some((name) => among.includes(name));

const isFor = ({ by }: Transition, roles: readonly string[]): boolean => isOneOf(by, roles);

function isWithin(chart: Chart, { source }: Transition, frame: string): boolean {
  const state = chart.states.get(frame);
  return state !== undefined && (source === state || isDescendant(source, state));
}
