import type { Text } from '@terrace/kernel';
import type { EnterpriseRecord } from '../enterprise';
import type { Column, FigureField } from './columns';

export interface CellProblem {
  readonly column: string;
  readonly value: string;
  readonly reason: Text;
  readonly remedy: Text;
}

export interface RejectedRow {
  readonly row: number;
  readonly creditCode: string;
  readonly name: string;
  readonly problems: CellProblem[];
}

export interface AcceptedRow extends EnterpriseRecord {
  readonly row: number;
  readonly warnings: Text[];
  /** Of each year the figures that the row leaves empty. */
  readonly empty: ReadonlyMap<number, readonly FigureField[]>;
}

/** What came of a list: how each column was read, the rows taken, and why each other row was not. */
export interface ImportReport {
  /** The sheet that was read. */
  readonly sheet: string;
  readonly columns: Column[];
  readonly headerRow: number;
  readonly accepted: AcceptedRow[];
  readonly rejected: RejectedRow[];
  /** What the list as a whole should have checked, such as a column that is not read. */
  readonly warnings: Text[];
}
