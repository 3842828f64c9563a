import type { Text } from './text';

/** Why an act was not done. A value, never thrown; every edge maps every kind. */
export type RefusalKind =
  'forbidden' | 'not-found' | 'stale-version' | 'not-enabled' | 'guard-failed' | 'invalid' | 'conflict';

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
