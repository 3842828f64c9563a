import { toXState } from '@terrace/drawing';
import type { Chart, CompiledExpression, Context, Json, Scope } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { assign, createMachine, raise, type AnyMachineSnapshot } from 'xstate';

export interface Told {
  readonly context: Readonly<Record<string, Json>>;
  readonly event: {
    readonly type: string;
    readonly data?: Readonly<Record<string, Json>>;
    readonly ctx?: Context;
  };
}
interface Asked {
  readonly by?: readonly string[];
  readonly conditions: readonly { readonly when: string }[];
}

/** XState runs what was exported, given implementations that read the exported parameters. */
export function machineOf(chart: Chart) {
  const expressionOf = compiledOnce(chart);
  const evaluate = (source: string, { context, event }: Told): Json => {
    const scope: Scope = {
      facts: event.ctx?.facts ?? {},
      data: context,
      event: { name: event.type, data: event.data ?? {} },
      actor: event.ctx?.actor ?? { id: '', roles: [] },
      isIn: () => false,
    };
    return expressionOf(source).evaluate(scope);
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

/** Expressions by their source: what is compared is the machine, not how often a text is read. */
function compiledOnce(chart: Chart): (source: string) => CompiledExpression {
  const known = new Map<string, CompiledExpression>();
  return (source) => {
    const found = known.get(source);
    if (found) return found;
    const compiled = celExpressions.compile(source, chart.declarations, 'any');
    if (compiled.kind === 'wrong') throw new Error(compiled.message);
    known.set(source, compiled.expression);
    return compiled.expression;
  };
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
