import type { Json, Text } from './chart-def';
import type { EngineRefusal } from './types';

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
