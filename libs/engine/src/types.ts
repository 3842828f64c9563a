/** What goes into a decision and what comes out. Everything here is plain data: JSON in, JSON out. */
import type { Json } from './chart-def';
import type { ConditionResult } from './condition-result';
import type { Effect } from './effect';

export type * from './chart-def';
export type * from './condition-result';
export type * from './effect';
export type * from './event';

/** Where an instance stands. `configuration` holds every active state id, in document order. */
export interface Snapshot {
  readonly configuration: readonly string[];
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly data: Readonly<Record<string, Json>>;
  readonly done: boolean;
}

export interface Context {
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  readonly facts: Readonly<Record<string, Json>>;
  /** ISO instant the decision is made at. */
  readonly at: string;
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
