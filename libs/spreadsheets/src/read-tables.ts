import { isDamaged } from './damaged';
import { openSpreadsheet } from './open-spreadsheet';
import type { TableRow } from './spreadsheet';

/** The sheets of a small list by name, whole. Null: it cannot be read. */
export async function readTables(bytes: Uint8Array): Promise<ReadonlyMap<string, TableRow[]> | null> {
  const opened = await openSpreadsheet(bytes);
  if (opened.kind === 'refused') return null;
  const tables = new Map<string, TableRow[]>();
  try {
    for (const sheet of opened.value.sheets) {
      const rows: TableRow[] = [];
      for await (const row of opened.value.rows(sheet)) rows.push(row);
      tables.set(sheet, rows);
    }
    return tables;
  } catch (fault) {
    if (isDamaged(fault)) return null;
    throw fault;
  }
}
