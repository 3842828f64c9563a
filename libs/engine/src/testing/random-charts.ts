import { celExpressions } from '@terrace/expressions';
import fc from 'fast-check';
import type { Chart } from '../chart';
import { compileChart } from '../compile/compile-chart';
import type { StateDef, TransitionDef } from '../types';
import { whole } from './compiled';

export const events = ['a', 'b', 'c', 'd'];
const reason = { zh: '一', en: 'one' };

/** A tree of states before they have names. */
interface Shape {
  readonly kind: 'atomic' | 'compound' | 'parallel';
  readonly history: 'shallow' | 'deep' | null;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Shape>({ kind: 'atomic', history: null, children: [] }),
    fc.record({
      kind: fc.constantFrom('compound' as const, 'parallel' as const),
      history: fc.constantFrom(null, 'shallow' as const, 'deep' as const),
      children: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly event: string;
  readonly internal: boolean;
  readonly guard: string | null;
  readonly raises: boolean;
}

const edge: fc.Arbitrary<Edge> = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  event: fc.constantFrom(...events),
  internal: fc.boolean(),
  guard: fc.constantFrom(null, null, 'data.n < 2', 'data.n >= 2'),
  raises: fc.boolean(),
});

/** A chart of named states with the edges drawn between them. */
export function build(roots: readonly Shape[], edges: readonly Edge[]): Chart {
  const names: string[] = [];
  const ons = new Map<string, Record<string, TransitionDef[]>>();
  const name = (one: Shape): StateDef => {
    const states: Record<string, StateDef> = {};
    for (const child of one.children) states[announce()] = name(child);
    const first = Object.keys(states)[0] ?? '';
    if (one.history) states[announce(true)] = { type: 'history', history: one.history, initial: first };
    if (one.kind === 'atomic') return {};
    return one.kind === 'parallel' ? { type: 'parallel', states } : { initial: first, states };
  };
  const announce = (history = false): string => {
    const id = `s${String(names.length)}`;
    names.push(id);
    if (!history) ons.set(id, {});
    return id;
  };
  const states: Record<string, StateDef> = {};
  for (const one of roots) states[announce()] = name(one);
  const sources = [...ons.keys()];
  for (const { from, to, event, internal, guard, raises } of edges) {
    const on = ons.get(sources[from % sources.length] ?? '') ?? {};
    (on[event] ??= []).push({
      target: names[to % names.length] ?? '',
      internal,
      do: [{ assign: { n: 'data.n + 1' } }, ...(raises ? [{ raise: 'd' }] : [])],
      ...(guard === null ? {} : { guard: [{ id: 'g', when: guard, reason }] }),
    });
  }
  const body = withEdges({ initial: 's0', states }, undefined, ons);
  const compiled = compileChart(
    whole({ ...body, states: body.states ?? {}, data: { n: { type: 'int', initial: 0 } } }),
    celExpressions,
  );
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}

type Handlers = Record<string, TransitionDef[]>;

function withEdges(def: StateDef, on: Handlers | undefined, ons: ReadonlyMap<string, Handlers>): StateDef {
  return {
    ...def,
    ...(on && Object.keys(on).length > 0 ? { on } : {}),
    ...(def.states
      ? {
          states: Object.fromEntries(
            Object.entries(def.states).map(([id, inner]) => [id, withEdges(inner, ons.get(id), ons)]),
          ),
        }
      : {}),
  };
}

export const cases = fc.record({
  roots: fc.array(shape, { minLength: 1, maxLength: 3 }),
  edges: fc.array(edge, { maxLength: 12 }),
  sent: fc.array(fc.constantFrom(...events), { maxLength: 12 }),
});
