import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { damaged } from '../damaged';
import { outcomesByRow } from '../outcomes-by-row';
import type { OutcomeColumn, RowOutcome, Spreadsheet, TableRow } from '../spreadsheet';
import type { ReadText } from './read-text';

export const textFormat = { mediaType: 'text/csv', extension: 'csv' } as const;

/** Text with separators; a field in quotes may hold line breaks. */
export class TextFile implements Spreadsheet {
  readonly sheets = ['csv'];
  readonly mediaType = textFormat.mediaType;
  readonly extension = textFormat.extension;

  constructor(private readonly source: ReadText) {}

  async *rows(): AsyncGenerator<TableRow> {
    for await (const row of this.records()) if (row.cells.some((cell) => cell !== '')) yield row;
  }

  /** In the encoding it came in; UTF-8 with the mark without which Excel takes it for another. */
  withOutcomes(place: OutcomeColumn, outcomes: AsyncIterable<RowOutcome>): Readable {
    return Readable.from(this.annotated(place, outcomes));
  }

  private async *annotated(
    place: OutcomeColumn,
    outcomes: AsyncIterable<RowOutcome>,
  ): AsyncGenerator<Buffer> {
    const { encoding, separator } = this.source;
    const textOf = outcomesByRow(place, outcomes);
    let mark = '\uFEFF';
    for await (const { row, cells } of this.records()) {
      const outcome = await textOf(row);
      const padded = Array.from({ length: place.column - 1 }, (_, index) => cells[index] ?? '');
      const line = outcome ? [...padded, outcome.text] : cells;
      const text = `${line.map((cell) => inQuotes(cell, separator)).join(separator)}\r\n`;
      yield iconv.encode(encoding === 'gb18030' ? text : `${mark}${text}`, encoding);
      mark = '';
    }
  }

  private async *records(): AsyncGenerator<TableRow> {
    const { text, separator } = this.source;
    const options = { delimiter: separator, relax_column_count: true, relax_quotes: true, trim: true };
    let row = 0;
    try {
      for await (const cells of parse(text, options) as AsyncIterable<string[]>)
        yield { row: (row += 1), cells };
    } catch (cause) {
      // A quote that never closes: what follows it cannot be told apart.
      throw cause instanceof CsvError ? damaged(cause) : cause;
    }
  }
}

const inQuotes = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
