/** What goes into a decision and what comes out. Everything here is plain data: JSON in, JSON out. */
import type { Json, Text, TimerDef } from './chart-def';

export type * from './chart-def';

/** Where an instance stands. `configuration` holds every active state id, in document order. */
export interface Snapshot {
  readonly configuration: readonly string[];
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly data: Readonly<Record<string, Json>>;
  readonly done: boolean;
}

export interface EngineEvent {
  readonly name: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** Id of the invocation that sent it. */
  readonly invokeId?: string;
}

export interface Context {
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  readonly facts: Readonly<Record<string, Json>>;
  /** ISO instant the decision is made at. */
  readonly at: string;
}

export type Effect =
  | { readonly kind: 'timer.start'; readonly id: string; readonly state: string; readonly timer: TimerDef }
  | { readonly kind: 'timer.cancel'; readonly id: string }
  | {
      readonly kind: 'send';
      readonly id: string | null;
      readonly event: EngineEvent;
      readonly delay: string | null;
      /** `#_parent` or `#_<invocation>`; absent: the instance itself. */
      readonly to?: string;
    }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'effect'; readonly type: string; readonly with: Readonly<Record<string, Json>> }
  | {
      readonly kind: 'invoke.start';
      readonly id: string;
      readonly chart: string;
      readonly data: Readonly<Record<string, Json>>;
    }
  | { readonly kind: 'invoke.cancel'; readonly id: string }
  | { readonly kind: 'invoke.forward'; readonly id: string; readonly event: EngineEvent };

/** One figure that, changed so alone, would make the condition hold. */
export interface Counterfactual {
  /** Dotted path, as `facts.company.rdExpense`. */
  readonly path: string;
  /** Signed amount: `+1204000`. */
  readonly change: string;
  readonly becomes: string;
}

/** One condition as evaluated, for people. */
export interface ConditionResult {
  readonly id: string;
  readonly holds: boolean;
  readonly reason: Text;
  readonly clause?: string;
  readonly remedy?: Text;
  readonly value?: string;
  readonly threshold?: string;
  readonly gap?: string;
  readonly counterfactuals?: readonly Counterfactual[];
}

export type EngineRefusal =
  /** No active state handles this event, or the instance is done. */
  | { readonly kind: 'not-enabled' }
  /** The event is handled here, but not for any of the actor's roles; `by` lists who may. */
  | { readonly kind: 'forbidden'; readonly by: readonly string[] }
  /** Each candidate transition's conditions, failed ones included. */
  | { readonly kind: 'guard-failed'; readonly conditions: readonly ConditionResult[] };

export type Decision =
  | {
      readonly kind: 'moved';
      readonly next: Snapshot;
      readonly left: readonly string[];
      readonly entered: readonly string[];
      readonly effects: readonly Effect[];
      /** What the chart's final state gives to whoever invoked it. */
      readonly output?: Readonly<Record<string, Json>>;
      /** Expressions that failed on the way; the chart saw each as the internal event `error.execution`. */
      readonly errors?: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusal: EngineRefusal };

/** One transition an event could take, judged for one actor. */
export interface Explanation {
  readonly source: string;
  readonly targets: readonly string[];
  readonly by: readonly string[];
  /** Whether one of the actor's roles may send it. */
  readonly permitted: boolean;
  readonly conditions: readonly ConditionResult[];
}

/** What an actor could do now, and why not. */
export interface EnabledEvent {
  readonly event: string;
  readonly title?: Text;
  readonly by: readonly string[];
  readonly meta?: Readonly<Record<string, Json>>;
  /** Null: may be sent now. */
  readonly refusal: EngineRefusal | null;
  readonly conditions: readonly ConditionResult[];
}
