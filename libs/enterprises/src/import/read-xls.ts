import { read, utils, type WorkSheet } from '@e965/xlsx';
import type { TableRow, Tables } from './table';

/** The workbook of Excel 97 to 2003, which WPS still writes. Null: it is damaged or another kind of document. */
export function readXls(bytes: Uint8Array): Tables | null {
  try {
    const workbook = read(bytes, { type: 'array', cellDates: true, UTC: true });
    return new Map(workbook.SheetNames.map((name) => [name, rowsOf(workbook.Sheets[name])]));
  } catch {
    // The library tells a damaged file by throwing whatever its parser met: for the caller it is simply not readable.
    return null;
  }
}

function rowsOf(sheet: WorkSheet | undefined): TableRow[] {
  const extent = sheet?.['!ref'];
  if (!sheet || !extent) return [];
  // From the sheet's first row and column on, for rows are named as the sheet counts them.
  const range = { s: { r: 0, c: 0 }, e: utils.decode_range(extent).e };
  const rows = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    range,
    defval: '',
    blankrows: true,
    UTC: true,
  });
  return rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
