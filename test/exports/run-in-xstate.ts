import { toXState } from '@terrace/drawing';
import type { Chart, Context, Json, Scope } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { assign, createMachine, raise, type AnyMachineSnapshot } from 'xstate';

export interface Told {
  readonly context: Readonly<Record<string, Json>>;
  readonly event: {
    readonly type: string;
    readonly data?: Readonly<Record<string, Json>>;
    readonly ctx: Context;
  };
}
interface Asked {
  readonly by?: readonly string[];
  readonly conditions: readonly { readonly when: string }[];
}

/** XState runs what was exported, given implementations that read the exported parameters. */
export function machineOf(chart: Chart) {
  const declarations = {
    facts: chart.def.facts ?? {},
    data: Object.fromEntries(Object.entries(chart.def.data ?? {}).map(([name, { type }]) => [name, type])),
    states: [...chart.states.keys()],
  };
  const evaluate = (source: string, { context, event }: Told): Json => {
    const compiled = celExpressions.compile(source, declarations, 'any');
    if (compiled.kind === 'wrong') throw new Error(compiled.message);
    const scope: Scope = {
      facts: event.ctx?.facts ?? {},
      data: context,
      event: { name: event.type, data: event.data ?? {} },
      actor: event.ctx?.actor ?? { id: '', roles: [] },
      isIn: () => false,
    };
    return compiled.expression.evaluate(scope);
  };
  /** What the machine itself raised carries no sender, and needs no role. */
  const allowed = (told: Told, { by, conditions }: Asked): boolean =>
    (!by || !told.event.ctx || by.some((role) => told.event.ctx?.actor.roles.includes(role))) &&
    conditions.every(({ when }) => evaluate(when, told) === true);
  const config = JSON.parse(JSON.stringify(toXState(chart))) as never;
  return createMachine(config, {
    guards: Object.fromEntries(guardsIn(config).map((name) => [name, allowed])),
    actions: {
      raise: raise(((_: unknown, params: { event: string }) => ({ type: params.event })) as never),
      assign: assign((told: never, params: never) =>
        Object.fromEntries(
          Object.entries(params as Record<string, string>).map(([name, source]) => [
            name,
            evaluate(source, told),
          ]),
        ),
      ),
    },
  } as never);
}

function guardsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(guardsIn);
  if (value === null || typeof value !== 'object') return [];
  const { guard } = value as { guard?: { type: string } };
  return [...(guard?.type ? [guard.type] : []), ...Object.values(value).flatMap(guardsIn)];
}

export const standing = (snapshot: AnyMachineSnapshot): string[] =>
  (snapshot as unknown as { _nodes: { id: string; parent?: unknown; order: number }[] })._nodes
    .filter((node) => node.parent)
    .sort((a, b) => a.order - b.order)
    .map((node) => node.id);
