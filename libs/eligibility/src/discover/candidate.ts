import type { Text } from '@terrace/kernel';
import type { Assessment, ConditionCard } from '../assessment';

/** What a candidate lacks, and the cheapest fix. */
export type Lack = Pick<
  ConditionCard,
  'id' | 'title' | 'clause' | 'value' | 'threshold' | 'gap' | 'remedy' | 'unconfirmed'
>;

/** An enterprise that meets the conditions of a programme, or nearly. */
export interface Candidate {
  readonly enterpriseId: string;
  readonly creditCode: string;
  readonly name: string;
  readonly street: string;
  readonly everRecognised: boolean;
  readonly verdict: Assessment['verdict'];
  readonly lacks: readonly Lack[];
  /** Conditions the records do not decide. */
  readonly undecided: readonly Text[];
  /** How far the lacks are from their thresholds, each as a part of its threshold, added up. */
  readonly shortfall: number;
}

/** How near an enterprise is, before anything is told of it: a third of the work. */
export interface Nearness extends Pick<Candidate, 'enterpriseId' | 'creditCode' | 'shortfall'> {
  readonly lacks: number;
  readonly undecided: number;
}

/** The nearest first: fewest lacks, least undecided, least short; codes break ties, so that a list is always the same. */
export const byNearness = (one: Nearness, other: Nearness): number =>
  one.lacks - other.lacks ||
  one.undecided - other.undecided ||
  one.shortfall - other.shortfall ||
  one.creditCode.localeCompare(other.creditCode);
