import type { Chart } from '../chart';
import { compileChart } from '../compile/compile-chart';
import { start } from '../start';
import { transition } from '../transition';
import type { Expressions } from '../expressions-port';
import type { ChartDef, Context, Decision, Json, Snapshot } from '../types';

export type Moved = Decision & { kind: 'moved' };
export type Body = Omit<ChartDef, 'id' | 'version' | 'inForceFrom'>;

export const whole = (body: Body): ChartDef => ({
  id: 'chart',
  version: 1,
  inForceFrom: '2026-01-01',
  ...body,
});

export const as = (role: string, facts: Readonly<Record<string, Json>> = {}): Context => ({
  actor: { id: `${role}-1`, roles: [role] },
  facts,
  at: '2026-11-24T04:00:00+08:00',
});

export const machine = as('system');

/** A chart as tests write it, compiled; the first problem is thrown. */
export function compiled(body: Body, expressions: Expressions): Chart {
  const result = compileChart(whole(body), expressions);
  if (result.kind === 'wrong') throw new Error(JSON.stringify(result.problems, null, 1));
  return result.chart;
}

export function moved(decision: Decision): Moved {
  if (decision.kind === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}

export const begun = (chart: Chart, ctx: Context = machine): Snapshot => moved(start(chart, ctx)).next;

/** Sends the events one after another; each must move the instance. */
export function after(chart: Chart, names: readonly string[], ctx: Context = machine): Snapshot {
  return names.reduce(
    (snapshot, name) => moved(transition(chart, snapshot, { name }, ctx)).next,
    begun(chart, ctx),
  );
}
