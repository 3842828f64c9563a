import type { Text } from './chart-def';

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

/** A condition taken apart: what of it holds and what does not, down to single comparisons. */
export interface ConditionTree extends Pick<
  ConditionResult,
  'value' | 'threshold' | 'gap' | 'counterfactuals'
> {
  /** As written in the chart; in front of a part that a negation turned round stands `!`. */
  readonly source: string;
  readonly holds: boolean;
  /** How the parts make up the whole; absent where there are none. */
  readonly joined?: 'all' | 'any';
  readonly parts?: readonly ConditionTree[];
}
