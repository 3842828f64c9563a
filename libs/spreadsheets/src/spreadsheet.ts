import type { Readable } from 'node:stream';

/** One row of a sheet as plain cells; `row` counts as the sheet does, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What came of one row of a list. */
export interface RowOutcome {
  readonly row: number;
  readonly text: string;
  readonly tone: 'good' | 'waits' | 'bad';
}

/** Where outcomes go: a column behind all others of one sheet. */
export interface OutcomeColumn {
  readonly sheet: string;
  readonly headerRow: number;
  /** Counted from 1, behind the last cell of any row: cells of a row stand in order. */
  readonly column: number;
  readonly title: string;
}

/** A list as somebody keeps it, whatever its format. */
export interface Spreadsheet {
  /** Names of its sheets; a text has one, named `csv`. */
  readonly sheets: readonly string[];
  readonly mediaType: string;
  /** As a file's name ends, without the dot. */
  readonly extension: 'xlsx' | 'xls' | 'csv';

  /** Rows with anything in them, as they stand. Fault `spreadsheet.damaged` where the file breaks off. */
  rows(sheet: string): AsyncIterable<TableRow>;

  /** The same file with one more column. Outcomes come in the order of rows. */
  withOutcomes(place: OutcomeColumn, outcomes: AsyncIterable<RowOutcome>): Readable;
}
