import fc from 'fast-check';
import type { StateDef, TransitionDef } from '../types';
import type { Body } from './compiled';

export const events = ['a', 'b', 'c', 'd'];
const reason = { zh: '一', en: 'one' };

/** A tree of states before they have names. */
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

/** An edge as it would be drawn, by the ids from the outermost state down. */
export interface Arrow {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly on: string;
  readonly parallels: ReadonlySet<string>;
}

export interface Rules {
  /** Whether an event the chart raised may be raised again: then a chart may go on for ever. */
  readonly mayBeEndless: boolean;
  readonly admits: (arrow: Arrow) => boolean;
}

const anything: Rules = { mayBeEndless: true, admits: () => true };

/**
 * A chart of the tree with the edges drawn between its states; `n` counts the transitions taken. Eventless transitions
 * and those for done events are bounded by it, or hardly any chart would ever settle.
 */
export function randomBody(roots: readonly Shape[], edges: readonly Edge[], rules: Rules = anything): Body {
  const builder = new Builder();
  const states = builder.tree(roots);
  for (const one of edges) draw(one, builder, rules);
  return { initial: 's0', data: { n: { type: 'int', initial: 0 } }, states };
}

function draw({ from, to, on, internal, guard, raises }: Edge, builder: Builder, rules: Rules): void {
  const { ids, sources, paths, parallels } = builder;
  const source = sources[from % sources.length];
  const target = ids[to % ids.length] ?? '';
  const [start = [], end = []] = [paths.get(source?.id ?? ''), paths.get(target)];
  if (!source || !rules.admits({ from: start, to: end, on, parallels })) return;
  const def = source.def as { on?: Record<string, TransitionDef[]>; always?: TransitionDef[] };
  const bound = on === 'always' || on === 'done' ? 'data.n < 6' : guard;
  const raised = raises && (rules.mayBeEndless || (on !== 'd' && on !== 'done'));
  const transition: TransitionDef = {
    target,
    internal,
    do: [{ assign: { n: 'data.n + 1' } }, ...(raised ? [{ raise: 'd' }] : [])],
    ...(bound === null ? {} : { guard: [{ id: bound, when: bound, reason }] }),
  };
  if (on === 'always') (def.always ??= []).push(transition);
  else ((def.on ??= {})[on === 'done' ? `done.state.${source.id}` : on] ??= []).push(transition);
}
