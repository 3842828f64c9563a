import type { Text } from '@terrace/kernel';
import type { Assessment } from '../assessment';
import type { Lack } from '../discover/candidate';
import type { GrantDef } from '../pack/pack';

/** One policy as it stands to one enterprise on one day. */
export interface Grant {
  readonly policy: string;
  readonly title: Text;
  readonly basis: string;
  readonly level: GrantDef['level'];
  /** First and last day to apply, the present window or the next; null: paid without application (免申即享). */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly verdict: Assessment['verdict'];
  /** What it comes to, exact, in yuan: once its conditions are met, where they are not. Null: the records do not say. */
  readonly amountYuan: string | null;
  /** Why it comes to less than its own amount. */
  readonly reduced: 'group' | 'cap' | null;
  readonly lacks: readonly Lack[];
  /** Conditions the records do not decide. */
  readonly undecided: readonly Text[];
  /** The first of its priority groups the enterprise is of. */
  readonly priority: Text | null;
  /** The amount or a condition rests on no official text. */
  readonly unconfirmed: boolean;
}

/** Whether it is to be had: what records decide is met. */
export const isDue = ({ verdict }: Grant): boolean => verdict === 'meets' || verdict === 'open';
