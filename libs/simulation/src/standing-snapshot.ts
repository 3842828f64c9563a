import type { Chart, Json, Snapshot } from '@terrace/engine';
import { Fault } from '@terrace/kernel';

/** Whether a case can be said to stand there by the state's name alone: with parallel regions one name is not enough. */
export function isStanding(chart: Chart, state: string): boolean {
  const node = chart.states.get(state);
  if (!node || node.kind !== 'atomic') return false;
  return chart.pathOf(state).every((id) => chart.states.get(id)?.kind !== 'parallel');
}

/** A case that stands in an innermost state, without memory of where it was before. */
export function standingSnapshot(
  chart: Chart,
  state: string,
  data: Readonly<Record<string, Json>> = {},
): Snapshot {
  if (!isStanding(chart, state))
    throw new Fault('simulation.standing', `no case stands in ${state} of ${chart.id}`, { retryable: false });
  const declared = Object.entries(chart.def.data ?? {});
  const values = Object.fromEntries(declared.map(([name, { initial }]) => [name, data[name] ?? initial]));
  return { configuration: chart.pathOf(state), history: {}, data: values, done: false };
}
