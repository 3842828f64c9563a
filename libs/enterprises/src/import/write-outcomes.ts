import ExcelJS from 'exceljs';
import { isZip, readTables } from './read-table';

/** What came of one row of a list. */
export interface RowOutcome {
  readonly row: number;
  readonly text: string;
  readonly tone: 'good' | 'waits' | 'bad';
}

export interface OutcomeColumn {
  /** Null: the first sheet. A CSV has one. */
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Where the outcomes go, counted from 1. */
  readonly column: number;
  readonly title: string;
}

const colours = { good: 'FF2E7D32', waits: 'FFB26A00', bad: 'FFC62828' } as const;

/** The workbook that was sent, with a last column that says of each row what came of it. */
export async function writeOutcomes(
  bytes: Uint8Array,
  { sheet: name, headerRow, column, title }: OutcomeColumn,
  outcomes: readonly RowOutcome[],
): Promise<Uint8Array> {
  const workbook = await workbookOf(bytes);
  const sheet = (name === null ? undefined : workbook.getWorksheet(name)) ?? workbook.worksheets[0];
  if (!sheet) return bytes;
  sheet.getRow(headerRow).getCell(column).value = title;
  for (const { row, text, tone } of outcomes) {
    const cell = sheet.getRow(row).getCell(column);
    cell.value = text;
    cell.font = { color: { argb: colours[tone] } };
  }
  sheet.getColumn(column).width = 60;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A CSV comes back as a workbook, for it has nowhere to put colours; so does an xls, with its cells. */
async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  if (isZip(bytes)) {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    return workbook;
  }
  for (const [name, rows] of (await readTables(bytes)) ?? []) {
    const sheet = workbook.addWorksheet(name === 'csv' ? '名单' : name);
    for (const { row, cells } of rows) sheet.getRow(row).values = [...cells];
  }
  return workbook;
}
