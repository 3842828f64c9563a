import ExcelJS, { type CellValue } from 'exceljs';
import { readCsv } from './read-csv';
import { readXls } from './read-xls';
import type { TableRow, Tables } from './table';

/** A zip, as xlsx is, begins with this. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A compound document, as the xls of Excel 97 and of WPS is. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** What a list is, by its content. */
export function mediaTypeOfTable(bytes: Uint8Array): string {
  if (isZip(bytes)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return isCompound(bytes) ? 'application/vnd.ms-excel' : 'text/csv';
}

/** Reads xlsx, xls and text with separators, told apart by content: names lie. Null: none of them. */
export async function readTables(bytes: Uint8Array): Promise<Tables | null> {
  if (isCompound(bytes)) return readXls(bytes);
  if (isZip(bytes)) return readXlsx(bytes);
  const rows = readCsv(bytes);
  return rows && new Map([['csv', rows]]);
}

async function readXlsx(bytes: Uint8Array): Promise<Tables | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    // exceljs tells a damaged file by throwing whatever its parser met: for the caller it is simply not readable.
    return null;
  }
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, index) =>
      textOf(row.getCell(index + 1).value),
    );
    if (cells.some((cell) => cell !== '')) rows.push({ row: number, cells });
  });
  return rows;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('result' in value) return textOf(value.result ?? null);
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  return 'text' in value ? textOf(value.text) : '';
}
