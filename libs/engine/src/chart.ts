import type { CompiledExpression, Declarations } from './expressions-port';
import type { ChartDef, Condition, Json, StateDef, TimerDef, TransitionDef } from './types';

export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

export interface CompiledCondition {
  readonly condition: Condition;
  readonly expression: CompiledExpression;
}

export type CompiledData = readonly (readonly [name: string, value: CompiledExpression])[];

export type CompiledAction =
  | { readonly kind: 'assign'; readonly name: string; readonly value: CompiledExpression }
  | { readonly kind: 'raise'; readonly event: string; readonly data: CompiledData }
  | {
      readonly kind: 'send';
      readonly event: string;
      readonly id: string | null;
      readonly delay: string | null;
      readonly to: string | null;
      readonly data: CompiledData;
    }
  | { readonly kind: 'cancel'; readonly id: string }
  | {
      readonly kind: 'if';
      readonly condition: CompiledExpression;
      readonly then: readonly CompiledAction[];
      readonly else: readonly CompiledAction[];
    }
  | {
      readonly kind: 'foreach';
      readonly list: CompiledExpression;
      readonly item: string;
      readonly index: string | null;
      readonly do: readonly CompiledAction[];
    }
  | { readonly kind: 'block'; readonly do: readonly CompiledAction[] }
  | { readonly kind: 'effect'; readonly type: string; readonly with: Readonly<Record<string, Json>> };

/** One state to enter. */
export interface Entry {
  readonly state: StateNode;
  /** Entered by its default: its `initialActions` run. */
  readonly byDefault: boolean;
  /** Content of a history state's default, used for want of a memory. */
  readonly historyContent: readonly CompiledAction[];
}

/** What a transition leaves and enters wherever the instance stands. */
export interface Plan {
  /** The state inside which it exits and enters; null without targets. */
  readonly domain: StateNode | null;
  /** In document order. */
  readonly entries: readonly Entry[];
}

export interface Transition {
  readonly def: TransitionDef;
  readonly source: StateNode;
  /** Event descriptors without their trailing `.*`; empty for an eventless transition. */
  readonly descriptors: readonly string[];
  /** Null: the transition stays where it is and only acts. */
  readonly targets: readonly StateNode[] | null;
  readonly internal: boolean;
  readonly guard: readonly CompiledCondition[];
  readonly actions: readonly CompiledAction[];
  readonly by: readonly string[];
  /** Null where history has a say: then it is worked out when the transition is taken. */
  readonly plan: Plan | null;
}

export interface CompiledTimer {
  readonly id: string;
  readonly timer: TimerDef;
}

export interface CompiledInvoke {
  readonly id: string;
  readonly chart: string;
  readonly data: CompiledData;
  readonly finalize: readonly CompiledAction[];
  readonly autoforward: boolean;
}

/** One state of a compiled chart. `order` is its place in the document, ancestors before descendants. */
export interface StateNode {
  readonly id: string;
  readonly kind: StateKind;
  readonly def: StateDef;
  readonly order: number;
  readonly depth: number;
  readonly parent: StateNode | null;
  /** Without history states. */
  readonly children: readonly StateNode[];
  readonly historyStates: readonly StateNode[];
  /** Default targets of a compound or history state. */
  readonly initial: readonly StateNode[];
  readonly initialActions: readonly CompiledAction[];
  readonly on: readonly Transition[];
  readonly always: readonly Transition[];
  /** Eventless transitions of this state and its ancestors, innermost first. */
  readonly eventless: readonly Transition[];
  readonly entry: readonly CompiledAction[];
  readonly exit: readonly CompiledAction[];
  readonly timers: readonly CompiledTimer[];
  readonly invokes: readonly CompiledInvoke[];
  readonly output: CompiledData;
  /** Last `order` among its descendants: a state is below this one when its order lies between. */
  readonly lastOrder: number;
}

/** A chart checked and compiled once; shared by every decision made under it. */
export interface Chart {
  readonly def: ChartDef;
  readonly id: string;
  readonly version: number;
  /** The chart itself as the outermost state. */
  readonly root: StateNode;
  /** Every state but the root, by id, in document order. */
  readonly states: ReadonlyMap<string, StateNode>;
  /** Every state, the chart itself first: a state's `order` is its place here. */
  readonly all: readonly StateNode[];
  /** What its expressions may read. */
  readonly declarations: Declarations;
  /** Whether any state invokes another instance. */
  readonly invokes: boolean;
  /** Names of its data, in the order declared. */
  readonly dataNames: readonly string[];
  /** Transitions of a state and its ancestors that an event could take, innermost first. */
  candidatesOf(state: StateNode, event: string): readonly Transition[];
  /** Ids from the outermost state down to this one. */
  pathOf(state: string): readonly string[];
}

export const isDescendant = (state: StateNode, ancestor: StateNode): boolean =>
  state.order > ancestor.order && state.order <= ancestor.lastOrder;

export const isAtomic = (state: StateNode): boolean => state.kind === 'atomic' || state.kind === 'final';
