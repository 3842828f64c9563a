/** One sheet as rows of plain cells; `row` counts as the sheet does, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The sheets of a workbook by name; a file with one has a sheet `csv`. */
export type Tables = ReadonlyMap<string, TableRow[]>;
