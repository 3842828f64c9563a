import type { CellProblem } from '@terrace/enterprises';
import type { Refusal, Text } from '@terrace/kernel';
import type { Announcement, Batch } from '../decision';
import type { ListColumn } from './list-columns';

/** What holds for the rows of a list that do not say it themselves; null: each must. */
export interface ListDefaults {
  readonly kind: string | null;
  readonly batch: Batch | null;
  readonly documentNumber: string | null;
  readonly date: string | null;
  readonly link: string | null;
}

/** What one row announces; its key is given when it is recorded. */
export type RowAnnouncement = Omit<Announcement, 'idempotencyKey'>;

export type ListRow =
  | { readonly kind: 'read'; readonly row: number; readonly announced: RowAnnouncement }
  | {
      readonly kind: 'bad';
      readonly row: number;
      readonly creditCode: string;
      readonly enterpriseName: string;
      readonly problems: readonly CellProblem[];
    };

export interface DecisionList {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

/**
 * `applied`: recorded in its case; `waiting`: its case is not there yet; `refused`: the case's conditions do not hold;
 * `unmatched`: not exactly one case, a person decides; `repeated`: it had been received; `differs`: it had been received with
 * something else in it; `bad`: the row cannot be read.
 */
export const listOutcomes = [
  'applied',
  'waiting',
  'refused',
  'unmatched',
  'repeated',
  'differs',
  'bad',
] as const;
export type ListOutcome = (typeof listOutcomes)[number];

export interface ListedRow {
  readonly row: number;
  readonly creditCode: string;
  readonly enterpriseName: string;
  /** Null: it could not be read. */
  readonly decided: string | null;
  readonly outcome: ListOutcome;
  /** Its case; null: it has found none. */
  readonly instanceId: string | null;
  readonly businessKey: string | null;
  readonly reasons: readonly Text[];
  readonly refusal: Refusal | null;
}
