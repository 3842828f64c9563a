import { celExpressions } from '@terrace/expressions';
import fc from 'fast-check';
import { enabled } from './enabled';
import { start } from './start';
import { compileChart } from './compile/compile-chart';
import { machine, moved, whole } from './testing/compiled';
import { transition } from './transition';
import type { Chart } from './chart';
import type { Decision, Json, Snapshot, StateDef, TransitionDef } from './types';

const events = ['a', 'b', 'c', 'd'];
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
function build(roots: readonly Shape[], edges: readonly Edge[]): Chart {
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
  const attach = (def: StateDef, on: Record<string, TransitionDef[]> | undefined): StateDef => ({
    ...def,
    ...(on && Object.keys(on).length > 0 ? { on } : {}),
    ...(def.states
      ? {
          states: Object.fromEntries(
            Object.entries(def.states).map(([id, inner]) => [id, attach(inner, ons.get(id))]),
          ),
        }
      : {}),
  });
  const body = attach({ initial: 's0', states }, undefined);
  const compiled = compileChart(
    whole({ ...body, states: body.states ?? {}, data: { n: { type: 'int', initial: 0 } } }),
    celExpressions,
  );
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}

const cases = fc.record({
  roots: fc.array(shape, { minLength: 1, maxLength: 3 }),
  edges: fc.array(edge, { maxLength: 12 }),
  sent: fc.array(fc.constantFrom(...events), { maxLength: 12 }),
});

/** Charts may raise their own events for ever; then both runs say so. */
function settled(work: () => Decision): Decision | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function walk(
  chart: Chart,
  sent: readonly string[],
  visit: (before: Snapshot, name: string, decision: Decision) => void,
  store = (snapshot: Snapshot) => snapshot,
): string[] {
  let snapshot = store(moved(start(chart, machine)).next);
  return sent.map((name) => {
    const decision = settled(() => transition(chart, snapshot, { name }, machine));
    if (decision === null) return 'endless';
    visit(snapshot, name, decision);
    if (decision.kind === 'moved') snapshot = store(decision.next);
    return JSON.stringify(decision);
  });
}

const reversed = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner as Json)]),
      )
    : value;

const check = (holds: (chart: Chart, sent: readonly string[]) => void): void => {
  fc.assert(
    fc.property(cases, ({ roots, edges, sent }) => holds(build(roots, edges), sent)),
    { numRuns: 200, seed: 20261124 },
  );
};

/** One child active in a compound state, all in a parallel one, and no active state without its parent. */
function expectLegal(chart: Chart, configuration: readonly string[]): void {
  const active = new Set(configuration);
  for (const state of chart.states.values()) {
    const here = state.children.filter((child) => active.has(child.id)).length;
    const wanted = !active.has(state.id)
      ? 0
      : state.kind === 'parallel'
        ? state.children.length
        : state.kind === 'compound'
          ? 1
          : 0;
    expect([state.id, here]).toEqual([state.id, wanted]);
  }
  expect(chart.root.children.filter((child) => active.has(child.id))).toHaveLength(1);
}

describe('any chart, any events', () => {
  it('always stands in a legal configuration, in document order', () => {
    check((chart, sent) => {
      walk(chart, sent, (_, __, decision) => {
        if (decision.kind !== 'moved') return;
        const { configuration } = decision.next;
        expectLegal(chart, configuration);
        expect(configuration).toEqual([...chart.states.keys()].filter((id) => configuration.includes(id)));
      });
    });
  });

  it('replayed, gives the same bytes', () => {
    check((chart, sent) => {
      expect(walk(chart, sent, () => undefined)).toEqual(walk(chart, sent, () => undefined));
    });
  });

  it('goes on from storage as if it had never been stored, whatever became of the key order', () => {
    check((chart, sent) => {
      const store = (snapshot: Snapshot): Snapshot =>
        reversed(JSON.parse(JSON.stringify(snapshot)) as Json) as unknown as Snapshot;
      expect(walk(chart, sent, () => undefined, store)).toEqual(walk(chart, sent, () => undefined));
    });
  });

  it('is not changed by a decision, refused or not', () => {
    check((chart, sent) => {
      walk(chart, sent, (before, name) => {
        const kept = JSON.stringify(before);
        settled(() => transition(chart, before, { name }, machine));
        expect(JSON.stringify(before)).toBe(kept);
      });
    });
  });

  it('accepts exactly the events shown as enabled', () => {
    check((chart, sent) => {
      walk(chart, sent, (before, name, decision) => {
        const shown = enabled(chart, before, machine).find((entry) => entry.event === name);
        expect(shown?.refusal ?? (shown ? null : { kind: 'not-enabled' })).toEqual(
          decision.kind === 'moved' ? null : decision.refusal,
        );
      });
    });
  });
});
