import type { Actor, Text } from '@terrace/kernel';
import type { ListLayout } from '../import/list-layout';
import type { CellProblem, RowContent } from '../import/listed-row';
import type { IntellectualProperty } from '../enterprise';
import type { Holding } from '../holdings/holding';

/**
 * `reading` the file, `foreseeing` what would come of each row, `foreseen`: waits for a person, `taking` the rows into the
 * registry, `taken`; or `unreadable`, with the reason.
 */
export const importStages = ['reading', 'foreseeing', 'foreseen', 'taking', 'taken', 'unreadable'] as const;
export type ImportStage = (typeof importStages)[number];

/** A list of enterprises on its way into the registry. */
export interface ImportRun {
  readonly id: string;
  readonly fileName: string;
  readonly actor: Actor;
  readonly createdAt: Date;
  readonly stage: ImportStage;
  /** Whether it is to be taken without being shown before. */
  readonly takesAtOnce: boolean;
  /** Once it is read. */
  readonly layout: ReadLayout | null;
  /** Why it cannot be read. */
  readonly reason: Text | null;
  readonly takenAt: Date | null;
}

export interface ReadLayout extends ListLayout {
  /** Cells of the longest row. */
  readonly width: number;
  /** What the list as a whole should have checked, such as a column that is not read. */
  readonly doubts: readonly Text[];
}

export const importOutcomes = ['waiting', 'created', 'updated', 'unchanged', 'rejected'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** A row as it waits for its turn. */
export interface StagedRow {
  readonly row: number;
  readonly creditCode: string;
  readonly name: string;
  /** Null: rejected as it was read. */
  readonly content: RowContent | null;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly Text[];
}

/** A right that waits for its enterprise's row. */
export interface StagedRight {
  readonly row: number;
  readonly creditCode: string;
  readonly right: Omit<IntellectualProperty, 'enterpriseId'>;
}

/** A certificate, project or product that waits likewise. */
export interface StagedHolding {
  readonly row: number;
  readonly creditCode: string;
  readonly holding: Omit<Holding, 'enterpriseId'>;
}

/** What came of a row, or would. */
export interface SettledRow extends Omit<StagedRow, 'content'> {
  readonly outcome: ImportOutcome;
  /** Written to the registry, not only foreseen. */
  readonly isTaken: boolean;
}

export type ImportProgress = Readonly<Record<ImportOutcome, number>> & {
  readonly taken: number;
  /** Rows with a warning that are not rejected. */
  readonly doubtful: number;
};
