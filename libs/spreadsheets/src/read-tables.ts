import { done, type Outcome } from '@terrace/kernel';
import { readSpreadsheet } from './read-spreadsheet';
import type { Spreadsheet, TableRow } from './spreadsheet';

type Tables = ReadonlyMap<string, TableRow[]>;

/** The sheets of a small list by name, whole. Null: it cannot be read. */
export async function readTables(bytes: Uint8Array): Promise<Tables | null> {
  const read = await readSpreadsheet(bytes, tablesOf);
  return read.kind === 'done' ? read.value : null;
}

async function tablesOf(list: Spreadsheet): Promise<Outcome<Tables>> {
  const tables = new Map<string, TableRow[]>();
  for (const sheet of list.sheets) {
    const rows: TableRow[] = [];
    for await (const row of list.rows(sheet)) rows.push(row);
    tables.set(sheet, rows);
  }
  return done(tables);
}
