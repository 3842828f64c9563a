import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { OutcomeColumn, RowOutcome, Spreadsheet, TableRow } from '../spreadsheet';
import { addColumn } from './add-column';
import type { Package } from './package';
import { readXml } from './read-xml';
import { SheetRows, type CellContext } from './sheet-rows';

export const xlsxFormat = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
} as const;

/** A workbook of Excel 2007 and later, and of WPS. */
export class XlsxFile implements Spreadsheet {
  readonly sheets: readonly string[];
  readonly mediaType = xlsxFormat.mediaType;
  readonly extension = xlsxFormat.extension;

  constructor(
    private readonly opened: Package,
    private readonly parts: ReadonlyMap<string, string>,
    private readonly context: CellContext,
  ) {
    this.sheets = [...parts.keys()];
  }

  async *rows(sheet: string): AsyncGenerator<TableRow> {
    const rows = new SheetRows(this.context);
    for await (const _ of readXml(this.opened.text(this.parts.get(sheet) ?? ''), rows)) yield* rows.take();
  }

  /** Every part as it was; only the one sheet gains cells. */
  withOutcomes(place: OutcomeColumn, outcomes: AsyncIterable<RowOutcome>): Readable {
    const zip = new ZipFile();
    const changed = this.parts.get(place.sheet);
    const annotated = () => Readable.from(addColumn(this.opened.text(changed ?? ''), place, outcomes));
    // Whoever reads the workbook hears of a part that breaks off.
    const whole = new PassThrough();
    for (const name of this.opened.names) {
      zip.addReadStreamLazy(name, (give) => {
        const part = name === changed ? Promise.resolve(annotated()) : this.opened.stream(name);
        part.then(
          (stream) =>
            give(
              null,
              stream.on('error', (cause) => whole.destroy(cause)),
            ),
          (cause: unknown) => whole.destroy(cause as Error),
        );
      });
    }
    zip.end();
    return zip.outputStream.pipe(whole);
  }
}
