import { Readable } from 'node:stream';
import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { OutcomeColumn, RowOutcome, Spreadsheet, TableRow } from '../spreadsheet';

export const xlsFormat = { mediaType: 'application/vnd.ms-excel', extension: 'xls' } as const;

/** The workbook of Excel 97 to 2003, which WPS still writes. It has 65,536 rows at the most, and is held whole. */
export class XlsFile implements Spreadsheet {
  readonly sheets: readonly string[];
  readonly mediaType = xlsFormat.mediaType;
  readonly extension = xlsFormat.extension;

  private constructor(private readonly workbook: WorkBook) {
    this.sheets = workbook.SheetNames;
  }

  /** Null: it is damaged or another kind of document. */
  static open(bytes: Uint8Array): XlsFile | null {
    try {
      return new XlsFile(read(bytes, { type: 'array', cellDates: true, UTC: true }));
    } catch {
      // The library tells a damaged file by throwing whatever its parser met: for the caller it is simply not readable.
      return null;
    }
  }

  async *rows(sheet: string): AsyncGenerator<TableRow> {
    yield* rowsOf(this.workbook.Sheets[sheet]);
  }

  withOutcomes(place: OutcomeColumn, outcomes: AsyncIterable<RowOutcome>): Readable {
    return Readable.from(this.annotated(place, outcomes));
  }

  private async *annotated(
    { sheet: name, headerRow, column, title }: OutcomeColumn,
    outcomes: AsyncIterable<RowOutcome>,
  ): AsyncGenerator<Buffer> {
    const sheet = this.workbook.Sheets[name];
    const put = (row: number, text: string): unknown =>
      sheet && utils.sheet_add_aoa(sheet, [[text]], { origin: { r: row - 1, c: column - 1 } });
    put(headerRow, title);
    for await (const { row, text } of outcomes) put(row, text);
    yield write(this.workbook, { bookType: 'biff8', type: 'buffer' }) as Buffer;
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
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : // A zero byte, which old programs leave behind texts, is none that PostgreSQL keeps.
      String(value).replaceAll('\0', '').trim();
