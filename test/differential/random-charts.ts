import { compileChart, type Chart, type ChartDef, type StateDef, type TransitionDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import fc from 'fast-check';

export const events = ['a', 'b', 'c', 'd'];
const reason = { zh: '一', en: 'one' };

interface Shape {
  readonly kind: 'atomic' | 'compound' | 'parallel';
  readonly history: 'shallow' | 'deep' | null;
  /** A final state beside the children of a compound state. */
  readonly final: boolean;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Shape>({ kind: 'atomic', history: null, final: false, children: [] }),
    fc.record({
      kind: fc.constantFrom('compound' as const, 'parallel' as const),
      history: fc.constantFrom(null, 'shallow' as const, 'deep' as const),
      final: fc.boolean(),
      children: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly on: string;
  readonly internal: boolean;
  readonly guard: string | null;
  readonly raises: boolean;
}

const edge: fc.Arbitrary<Edge> = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  on: fc.constantFrom(...events, ...events, 'always', 'done'),
  internal: fc.boolean(),
  guard: fc.constantFrom(null, null, 'data.n < 2', 'data.n >= 2'),
  raises: fc.boolean(),
});

export const cases = fc.record({
  roots: fc.array(shape, { minLength: 1, maxLength: 3 }),
  edges: fc.array(edge, { maxLength: 14 }),
  sent: fc.array(fc.constantFrom(...events), { maxLength: 12 }),
});

/** States get their names in document order, so that a shrunk chart reads from `s0` on. */
class Builder {
  readonly ids: string[] = [];
  readonly sources: { readonly id: string; readonly def: StateDef }[] = [];
  /** Ids from the outermost state down to each state. */
  readonly paths = new Map<string, readonly string[]>();
  readonly parallels = new Set<string>();

  tree(shapes: readonly Shape[], within: readonly string[] = []): Record<string, StateDef> {
    return Object.fromEntries(shapes.map((one) => this.state(one, within)));
  }

  private state(one: Shape, above: readonly string[]): [string, StateDef] {
    const id = this.name();
    const def: Record<string, unknown> = {};
    const within = [...above, id];
    this.paths.set(id, within);
    this.sources.push({ id, def });
    if (one.kind === 'atomic') return [id, def];
    const states = this.tree(one.children, within);
    const [first = ''] = Object.keys(states);
    if (one.kind === 'parallel') {
      def['type'] = 'parallel';
      this.parallels.add(id);
    } else {
      def['initial'] = first;
      if (one.final) states[this.child(within)] = { type: 'final' };
    }
    if (one.history) {
      const history = this.child(within);
      states[history] = { type: 'history', history: one.history, initial: first };
    }
    def['states'] = states;
    return [id, def];
  }

  private child(within: readonly string[]): string {
    const id = this.name();
    this.paths.set(id, [...within, id]);
    return id;
  }

  private name(): string {
    const id = `s${String(this.ids.length)}`;
    this.ids.push(id);
    return id;
  }
}

/**
 * A chart of the tree with the edges drawn between its states. What could go round for ever is bounded by `n`, which
 * counts the transitions taken: XState would never come back.
 */
export function chartDef(roots: readonly Shape[], edges: readonly Edge[]): ChartDef {
  const builder = new Builder();
  const states = builder.tree(roots);
  for (const one of edges) draw(one, builder);
  return {
    id: 'chart',
    version: 1,
    inForceFrom: '2026-01-01',
    initial: 's0',
    data: { n: { type: 'int', initial: 0 } },
    states,
  };
}

function draw({ from, to, on, internal, guard, raises }: Edge, builder: Builder): void {
  const { ids, sources } = builder;
  const source = sources[from % sources.length];
  const target = ids[to % ids.length] ?? '';
  if (!source || divergesKnowingly(source.id, target, on, builder)) return;
  const def = source.def as { on?: Record<string, TransitionDef[]>; always?: TransitionDef[] };
  const bound = on === 'always' || on === 'done' ? 'data.n < 6' : guard;
  const transition: TransitionDef = {
    target,
    internal,
    do: [{ assign: { n: 'data.n + 1' } }, ...(raises && on !== 'd' && on !== 'done' ? [{ raise: 'd' }] : [])],
    ...(bound === null ? {} : { guard: [{ id: bound, when: bound, reason }] }),
  };
  if (on === 'always') (def.always ??= []).push(transition);
  else ((def.on ??= {})[on === 'done' ? `done.state.${source.id}` : on] ??= []).push(transition);
}

/** Where XState is known to go another way than the standard: see known-divergences.spec.ts. */
function divergesKnowingly(source: string, target: string, on: string, builder: Builder): boolean {
  const { paths, parallels } = builder;
  const [from = [], to = []] = [paths.get(source), paths.get(target)];
  const holders = to.slice(0, -1);
  const common = from.slice(0, -1).filter((id, i) => holders[i] === id);
  const withinParallel = parallels.has(common.at(-1) ?? '');
  const outOfRegionUnasked = on === 'always' && from.slice(common.length, -1).some((id) => parallels.has(id));
  return withinParallel || outOfRegionUnasked;
}

export function compiledOf(def: ChartDef): Chart {
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}
