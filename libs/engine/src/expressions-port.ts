import type { ConditionResult, ConditionTree, Json } from './types';

/** What an expression sees. */
export interface Scope {
  readonly facts: Readonly<Record<string, Json>>;
  readonly data: Readonly<Record<string, Json>>;
  readonly event: { readonly name: string; readonly data: Readonly<Record<string, Json>> };
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  /** Whether a state is active; called `In` in expressions. */
  isIn(state: string): boolean;
}

export interface Declarations {
  readonly facts: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
  /** Every state id of the chart, so that `In('nowhere')` can be refused. */
  readonly states?: readonly string[];
}

export type Amounts = Pick<ConditionResult, 'value' | 'threshold' | 'gap' | 'counterfactuals'>;

export interface CompiledExpression {
  evaluate(scope: Scope): Json;
  /** Value, threshold, gap and what would pass, where the expression compares amounts. */
  explain(scope: Scope): Amounts;
  /** The same, part by part. A part that fails to evaluate throws. */
  tree?(scope: Scope): ConditionTree;
  /** Whether it reads `event`: such a guard cannot be judged before the event is there. */
  readonly readsEvent?: boolean;
}

export type Compilation =
  | { readonly kind: 'compiled'; readonly expression: CompiledExpression; readonly type?: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly offset: number };

/** Whether conditions can hold together: with which values, never, or the search came to no answer. */
export type Witness =
  | { readonly kind: 'found'; readonly values: Readonly<Record<string, Json>> }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** The language of guards and formulas, behind a port so that the engine imports nothing. */
export interface Expressions {
  compile(source: string, declarations: Declarations, expected: 'bool' | 'any'): Compilation;
  /** Looks for values under which all the conditions hold; `none` only when no others are left to try. */
  witness?(conditions: readonly string[], declarations: Declarations): Witness;
}
