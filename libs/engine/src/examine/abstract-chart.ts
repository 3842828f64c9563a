import type { Chart, CompiledAction, StateNode, Transition } from '../chart';
import { compileChart } from '../compile/compile-chart';
import { EngineFault } from '../engine-fault';
import type { Action, ChartDef, Condition, InvokeDef, StateDef, TransitionDef } from '../types';
import type { Choices } from './choices';
import { Unknowns } from './unknowns';

/** A chart without data, and which transition of the real chart each of its transitions stands for. */
export interface AbstractChart {
  readonly chart: Chart;
  readonly original: ReadonlyMap<Transition, Transition>;
  /** False: something was cut short, so not everything the real chart does is to be found here. */
  readonly faithful: boolean;
}

/** Makes every condition an open choice and leaves out everything that cannot lead from one state to another. */
export function abstractChart(
  chart: Chart,
  choices: Choices,
  neverHolds: ReadonlySet<Transition>,
): AbstractChart {
  const work = new Abstraction(chart, choices, neverHolds);
  const body = work.stateOf(chart.root);
  const def: ChartDef = {
    id: chart.id,
    version: chart.version,
    inForceFrom: chart.def.inForceFrom,
    ...body,
    states: body.states ?? {},
  };
  const compiled = compileChart(def, work.unknowns);
  if (compiled.kind === 'wrong')
    throw new EngineFault('engine.examination', `chart ${chart.id}: ${compiled.problems[0]?.message ?? ''}`);
  return {
    chart: compiled.chart,
    original: pairTransitions(compiled.chart, chart),
    faithful: work.faithful,
  };
}

function pairTransitions(abstract: Chart, chart: Chart): Map<Transition, Transition> {
  const originals = chart.all.flatMap(({ on, always }) => [...on, ...always]);
  const copies = abstract.all.flatMap(({ on, always }) => [...on, ...always]);
  return new Map(copies.map((copy, i) => [copy, originals[i]!]));
}

const reason = { zh: '', en: '' };

class Abstraction {
  readonly unknowns: Unknowns;
  faithful = true;
  private readonly mayFail: boolean;
  /** Conditions written in several guards: they hold or fail together. */
  private readonly shared: ReadonlySet<string>;
  private guards = 0;

  constructor(
    private readonly chart: Chart,
    choices: Choices,
    private readonly neverHolds: ReadonlySet<Transition>,
  ) {
    const all = chart.all.flatMap(({ on, always }) => [...on, ...always]);
    this.mayFail = all.some(({ descriptors }) =>
      descriptors.some((name) => ['*', 'error', 'error.execution'].includes(name)),
    );
    this.unknowns = new Unknowns(choices, this.mayFail);
    this.shared = repeated(all.map(({ guard }) => guard.map(({ condition }) => condition.when)));
  }

  stateOf(node: StateNode): StateDef {
    const { type, history, initial, states, on, always } = node.def;
    let next = 0;
    return defined({
      type,
      history,
      initial,
      states: states && mapped(states, (id) => this.stateOf(this.chart.states.get(id)!)),
      on: on && mapped(on, (_, defs) => listed(defs).map(() => this.transitionOf(node.on[next++]!))),
      always: always && node.always.map((transition) => this.transitionOf(transition)),
      ...(node.entry.length > 0 ? { entry: this.actionsOf(node.entry) } : {}),
      ...(node.exit.length > 0 ? { exit: this.actionsOf(node.exit) } : {}),
      ...(node.initialActions.length > 0 ? { initialDo: this.actionsOf(node.initialActions) } : {}),
      ...(this.mayFail && node.output.length > 0 ? { output: { any: this.unknowns.failing() } } : {}),
      ...(node.invokes.length > 0 ? { invoke: this.invokesOf(node) } : {}),
    });
  }

  private transitionOf(transition: Transition): TransitionDef {
    const { def, source, internal, actions } = transition;
    const guard = this.guardOf(transition);
    return defined({
      target: def.target,
      internal,
      guard,
      do: this.actionsOf(actions),
      by: source.always.includes(transition) ? undefined : transition.by,
    });
  }

  private guardOf(transition: Transition): Condition[] | undefined {
    if (transition.guard.length === 0) return undefined;
    if (this.neverHolds.has(transition)) return [{ id: 'never', when: this.unknowns.never(), reason }];
    const own = `guard ${String(this.guards++)}`;
    return transition.guard.map(({ condition: { id, when }, expression }) => ({
      id,
      reason,
      when: this.unknowns.condition(expression, this.shared.has(when) ? when : own),
    }));
  }

  private actionsOf(actions: readonly CompiledAction[]): Action[] {
    return actions.flatMap((action) => this.actionOf(action));
  }

  private actionOf(action: CompiledAction): Action[] {
    switch (action.kind) {
      case 'assign':
        return this.failing();
      case 'raise':
        return [...(action.data.length > 0 ? this.failing() : []), { raise: action.event }];
      case 'send':
        return action.data.length > 0 ? this.failing() : [];
      case 'if':
        return this.forkOf(action);
      case 'foreach':
        return this.rounds(action);
      case 'block':
        return [{ block: this.actionsOf(action.do) }];
      default:
        return [];
    }
  }

  private forkOf(action: CompiledAction & { kind: 'if' }): Action[] {
    const then = this.actionsOf(action.then);
    const otherwise = this.actionsOf(action.else);
    if (then.length + otherwise.length === 0) return this.failing();
    return [{ if: this.unknowns.fork(action.condition), then, else: otherwise }];
  }

  /** Lists are open: none, one or two rounds. More than two could raise more, so this is not the whole of it. */
  private rounds(action: CompiledAction & { kind: 'foreach' }): Action[] {
    const body = this.actionsOf(action.do);
    if (body.length === 0) return this.failing();
    this.faithful = false;
    const goOn = (): string => this.unknowns.fork(action.list);
    return [
      ...this.failing(),
      { if: goOn(), then: [...body, { if: goOn(), then: this.actionsOf(action.do) }] },
    ];
  }

  private failing(): Action[] {
    return this.mayFail ? [{ if: this.unknowns.failing(), then: [] }] : [];
  }

  private invokesOf(node: StateNode): Record<string, InvokeDef> {
    return Object.fromEntries(
      node.invokes.map(({ id, chart, data, finalize, autoforward }) => [
        id,
        {
          chart,
          autoforward,
          finalize: this.actionsOf(finalize),
          ...(this.mayFail && data.length > 0 ? { data: { any: this.unknowns.failing() } } : {}),
        },
      ]),
    );
  }
}

const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

const mapped = <T, U>(
  record: Readonly<Record<string, T>>,
  make: (key: string, value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]));

/** Without the keys that hold nothing. */
const defined = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** What stands in more than one of the lists. */
function repeated(lists: readonly (readonly string[])[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const list of lists) for (const item of new Set(list)) (seen.has(item) ? again : seen).add(item);
  return again;
}
