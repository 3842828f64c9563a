import ExcelJS, { type CellValue } from 'exceljs';
import iconv from 'iconv-lite';

/** One sheet as rows of plain cells; `row` counts as the sheet does, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads xlsx and, by its content, CSV in UTF-8 or GB18030. Null: neither. */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<ReadonlyMap<string, TableRow[]> | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return /\.(csv|txt)$/i.test(fileName) ? new Map([['csv', readCsv(bytes)]]) : null;
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

function readCsv(bytes: Uint8Array): TableRow[] {
  const buffer = Buffer.from(bytes);
  const utf8 = buffer.toString('utf8');
  // A byte sequence that is no UTF-8 leaves a replacement sign: then it is the older national encoding.
  const text = utf8.includes('\uFFFD') ? iconv.decode(buffer, 'gb18030') : utf8;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines
    .map((line, index) => ({ row: index + 1, cells: fieldsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** RFC 4180 without line breaks inside a field. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
