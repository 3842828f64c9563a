import type { Chart } from './chart';
import { EngineFault } from './engine-fault';
import { computeInitialEntrySet } from './interpret/compute-entry-set';
import { enterAll } from './interpret/enter-states';
import { macrostep } from './interpret/macrostep';
import { newRun, rememberedIn } from './interpret/run';
import { movedTo } from './transition';
import type { Context, Decision, Json } from './types';

/** Begins an instance: its first states are entered and it runs until it waits for an event. `data` overrides initial data. */
export function start(chart: Chart, ctx: Context, data: Readonly<Record<string, Json>> = {}): Decision {
  const run = newRun(chart, { history: {}, data: initialData(chart, data), done: false }, ctx);
  enterAll(computeInitialEntrySet(chart.root, rememberedIn(run)), run);
  macrostep(run);
  return movedTo(run);
}

function initialData(chart: Chart, given: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const declared = chart.def.data ?? {};
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined)
    throw new EngineFault(
      'engine.unknown-data',
      `chart ${chart.id} v${chart.version} declares no data '${unknown}'`,
    );
  return Object.fromEntries(
    Object.entries(declared).map(([name, datum]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] ?? null) : datum.initial,
    ]),
  );
}
