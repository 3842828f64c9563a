import type { Text } from './text';

/** Why an act was not done. A value, never thrown; every edge maps every kind. */
export type RefusalKind =
  'forbidden' | 'not-found' | 'stale-version' | 'not-enabled' | 'guard-failed' | 'invalid' | 'conflict';

/** One figure that, changed so alone, would make a condition hold. */
export interface Counterfactual {
  /** Dotted path, as `facts.company.rdRatio`. */
  readonly path: string;
  /** Signed amount, exact: `+0.0172`. */
  readonly change: string;
  readonly becomes: string;
  /** The same for people, with the figure's name and unit; absent where people have no name for it. */
  readonly words?: Text;
}

/** One condition that did not hold, as an officer would explain it. */
export interface FailedCondition {
  readonly id: string;
  readonly reason: Text;
  /** The clause quoted, e.g. `国科发火〔2016〕32号 第十一条（四）`. */
  readonly clause?: string;
  /** The figure found, already formatted with its unit. */
  readonly value?: string;
  readonly threshold?: string;
  /** What is missing to pass, when the condition is a comparison of amounts. */
  readonly gap?: string;
  readonly remedy?: Text;
  readonly counterfactuals?: readonly Counterfactual[];
}

export interface Refusal {
  readonly kind: RefusalKind;
  readonly reason: Text;
  readonly conditions?: readonly FailedCondition[];
}

/** What every act returns: done with its value, or refused with its reason. */
export type Outcome<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });

export const refused = (
  kind: RefusalKind,
  reason: Text,
  conditions?: readonly FailedCondition[],
): { readonly kind: 'refused'; readonly refusal: Refusal } => ({
  kind: 'refused',
  refusal: conditions ? { kind, reason, conditions } : { kind, reason },
});
