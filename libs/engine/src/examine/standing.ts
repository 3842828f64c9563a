import type { Chart, StateNode } from '../chart';
import { newRun, type Run } from '../interpret/run';
import type { Context } from '../types';

/** Where an instance without data can stand, also in the middle of a step. */
export interface Standing {
  readonly key: string;
  readonly active: readonly StateNode[];
  readonly history: Run['history'];
  /** Names of the internal events that wait. */
  readonly internal: readonly string[];
  readonly toInvoke: readonly StateNode[];
  readonly done: boolean;
}

const nobody: Context = { actor: { id: '', roles: [] }, facts: {}, at: '' };

export const freshRun = (chart: Chart): Run => newRun(chart, { history: {}, data: {}, done: false }, nobody);

export function standingOf(run: Run): Standing {
  const active = [...run.active.all];
  const internal = run.done ? [] : run.internal.map(({ name }) => name);
  const toInvoke = run.done ? [] : [...run.toInvoke];
  const memory = Object.entries(run.history).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify([ordersOf(active), memory, internal, ordersOf(toInvoke), run.done]);
  return { key, active, history: run.history, internal, toInvoke, done: run.done };
}

const ordersOf = (states: readonly StateNode[]): number[] => states.map(({ order }) => order);

export function runFrom({ active, history, internal, toInvoke, done }: Standing, chart: Chart): Run {
  const run = freshRun(chart);
  for (const state of active) run.active.add(state);
  run.history = history;
  for (const name of internal) run.internal.push({ name });
  run.toInvoke.push(...toInvoke);
  run.done = done;
  return run;
}
