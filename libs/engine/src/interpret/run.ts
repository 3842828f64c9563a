import type { Chart, StateNode } from '../chart';
import { EngineFault } from '../engine-fault';
import type { Scope } from '../expressions-port';
import type { Remembered } from './effective-targets';
import { OrderedStates } from './ordered-states';
import type { Context, Effect, EngineEvent, Json, Snapshot } from '../types';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Everything that changes while one decision is worked out. Never leaves the engine. */
export interface Run {
  readonly chart: Chart;
  readonly active: OrderedStates;
  history: Readonly<Record<string, readonly string[]>>;
  readonly scope: Mutable<Scope>;
  /** Whether `scope.data` is this run's own copy, in the order declared, that nothing else refers to. */
  ownsData: boolean;
  /** Internal events, served before the next eventless step ends the macrostep. */
  readonly internal: EngineEvent[];
  readonly effects: Effect[];
  readonly left: string[];
  readonly entered: string[];
  readonly errors: string[];
  /** States entered in this macrostep whose invocations wait for it to settle. */
  readonly toInvoke: StateNode[];
  done: boolean;
  output?: Readonly<Record<string, Json>> | undefined;
}

export const noEvent: Scope['event'] = { name: '', data: {} };

/** A run that stands where the snapshot stands. */
export function resume(chart: Chart, snapshot: Snapshot, ctx: Context): Run {
  const run = newRun(chart, snapshot, ctx);
  run.active.add(chart.root);
  for (const id of snapshot.configuration) run.active.add(stateOf(chart, id));
  return run;
}

export function newRun(chart: Chart, from: Pick<Snapshot, 'history' | 'data' | 'done'>, ctx: Context): Run {
  const active = new OrderedStates();
  return {
    chart,
    active,
    history: from.history,
    scope: new RunScope(ctx, from.data, chart, active),
    ownsData: false,
    internal: [],
    effects: [],
    left: [],
    entered: [],
    errors: [],
    toInvoke: [],
    done: from.done,
  };
}

/** One object of one shape for every decision: a closure in each cost as much as a guard. */
class RunScope implements Scope {
  readonly facts: Scope['facts'];
  readonly actor: Scope['actor'];
  event = noEvent;

  constructor(
    { facts, actor }: Context,
    readonly data: Scope['data'],
    private readonly chart: Chart,
    private readonly active: OrderedStates,
  ) {
    this.facts = facts;
    this.actor = actor;
  }

  isIn(id: string): boolean {
    const state = this.chart.states.get(id);
    return state !== undefined && this.active.has(state);
  }
}

export function stateOf(chart: Chart, id: string): StateNode {
  const state = chart.states.get(id);
  if (!state)
    throw new EngineFault(
      'engine.unknown-state',
      `chart ${chart.id} v${chart.version} has no state '${id}', which the snapshot names`,
    );
  return state;
}

/** What history states remember in this run. */
export const rememberedIn =
  (run: Run): Remembered =>
  (history) =>
    Object.hasOwn(run.history, history.id)
      ? (run.history[history.id] ?? []).map((id) => stateOf(run.chart, id))
      : null;

export function snapshotOf(run: Run): Snapshot {
  const configuration: string[] = [];
  for (const { id, parent } of run.active.all) if (parent) configuration.push(id);
  return {
    configuration,
    history: byName(run.history),
    data: run.ownsData ? run.scope.data : inDeclaredOrder(run.scope.data, run.chart),
    done: run.done,
  };
}

function byName(history: Snapshot['history']): Snapshot['history'] {
  let last = '';
  for (const name in history) {
    if (name < last) return sortedByName(history);
    last = name;
  }
  return history;
}

const sortedByName = (history: Snapshot['history']): Snapshot['history'] =>
  Object.fromEntries(
    Object.keys(history)
      .sort()
      .map((name) => [name, history[name] ?? []]),
  );

/** Same data, same bytes: a database may have reordered the keys. */
function inDeclaredOrder(data: Snapshot['data'], chart: Chart): Snapshot['data'] {
  const declared = chart.dataNames;
  let place = 0;
  for (const name in data) if (name !== declared[place++]) return reordered(data, declared);
  return data;
}

/** A copy in declared order that may be written to. */
export const ownData = (run: Run): Record<string, Json> => ({
  ...inDeclaredOrder(run.scope.data, run.chart),
});

function reordered(data: Snapshot['data'], declared: readonly string[]): Snapshot['data'] {
  const stored = Object.keys(data);
  const known = declared.filter((name) => Object.hasOwn(data, name));
  const others = stored.filter((name) => !known.includes(name)).sort();
  return Object.fromEntries([...known, ...others].map((name) => [name, data[name] ?? null]));
}

export const inDocumentOrder = (states: Iterable<StateNode>): StateNode[] =>
  [...states].sort((a, b) => a.order - b.order);

/** Events are seen by expressions with their data, empty when they carry none. */
export const visible = (event: EngineEvent): Scope['event'] => ({
  name: event.name,
  data: event.data ?? noData,
});

const noData: Readonly<Record<string, Json>> = {};
