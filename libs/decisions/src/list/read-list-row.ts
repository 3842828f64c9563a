import type { Chart, Json } from '@terrace/engine';
import { dateOfCell, type CellProblem } from '@terrace/enterprises';
import type { TableRow } from '@terrace/spreadsheets';
import { eventOf, fieldsOf, hasBatches, kindsOf, wordsOf } from '../chart-decisions';
import type { Batch } from '../decision';
import { batchOfCell } from './batch-of-cell';
import type { ListDefaults, ListRow } from './decision-list';
import { listHeaders, plainHeader, type ListColumn, type ListField } from './list-columns';
import * as wrong from './row-problems';

interface Context {
  readonly chart: Chart;
  readonly defaults: ListDefaults;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Said by the document itself, so not asked of the row twice. */
const evidenceFields: readonly string[] = ['documentNumber', 'date', 'link'];

/** A row while it is read: its cells by what they hold, and what is wrong with them. */
class RowReading {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly row: TableRow,
    private readonly columns: readonly ListColumn[],
  ) {}

  said(field: ListField): string {
    return this.cell((column) => column.field === field);
  }

  answer(name: string): string {
    return this.cell((column) => column.asked === name);
  }

  wrong(field: ListField, problem: wrong.RowProblem): void {
    this.problems.push({ column: listHeaders[field][0] ?? field, value: this.said(field), ...problem });
  }

  private cell(holds: (column: ListColumn) => boolean): string {
    return this.row.cells[this.columns.findIndex(holds)]?.trim() ?? '';
  }
}

/** One row as the decision it announces, or everything that is wrong with it. */
export function readListRow(row: TableRow, columns: readonly ListColumn[], context: Context): ListRow {
  const { chart, defaults } = context;
  const reading = new RowReading(row, columns);
  const creditCode = creditCodeOf(reading);
  const enterpriseName = reading.said('enterpriseName');
  if (!enterpriseName) reading.wrong('enterpriseName', wrong.noName);
  const kind = kindOf(reading, context);
  const batch = hasBatches(chart) ? batchOf(reading, defaults) : null;
  const documentNumber = reading.said('documentNumber') || defaults.documentNumber;
  if (!documentNumber) reading.wrong('documentNumber', wrong.noDocumentNumber);
  const date = dateOf(reading, context);
  const link = reading.said('link') || defaults.link;
  const data = kind === null ? {} : dataOf(reading, chart, kind);
  if (reading.problems.length > 0 || kind === null || !date || !documentNumber)
    return { kind: 'bad', row: row.row, creditCode, enterpriseName, problems: reading.problems };
  const evidence = { documentNumber, date, link };
  return {
    kind: 'read',
    row: row.row,
    announced: { chartId: chart.id, kind, creditCode, enterpriseName, batch, evidence, data },
  };
}

/** A wrong check digit is left to the person who matches: it may be the list's own slip. */
function creditCodeOf(reading: RowReading): string {
  const written = reading.said('creditCode');
  const code = written
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();
  if (!code) reading.wrong('creditCode', wrong.noCode);
  else if (/^\d(\.\d+)?E\+?\d+$/.test(code)) reading.wrong('creditCode', wrong.codeAsNumber);
  else if (!/^[0-9A-Z]{18}$/.test(code)) reading.wrong('creditCode', wrong.notEighteen(code.length));
  return code;
}

function kindOf(reading: RowReading, { chart, defaults }: Context): string | null {
  const written = reading.said('outcome');
  if (!written && defaults.kind !== null) return defaults.kind;
  const kinds = kindsOf(chart);
  const means = (kind: string) => [kind, ...wordsOf(chart, kind)].map(plainHeader);
  const kind = kinds.find((each) => means(each).includes(plainHeader(written))) ?? null;
  if (kind === null) {
    const known = kinds.map((each) => wordsOf(chart, each)[0] ?? each);
    reading.wrong('outcome', written ? wrong.unknownOutcome(known) : wrong.noOutcome(known));
  }
  return kind;
}

function batchOf(reading: RowReading, defaults: ListDefaults): Batch | null {
  const written = reading.said('batch');
  const year = Number(/20\d{2}/.exec(reading.said('batchYear'))?.[0] ?? defaults.batch?.year ?? Number.NaN);
  const batch = written ? batchOfCell(written, Number.isNaN(year) ? null : year) : defaults.batch;
  if (!batch) reading.wrong('batch', written ? wrong.unreadableBatch : wrong.noBatch);
  return batch;
}

function dateOf(reading: RowReading, { defaults, today }: Context): string | null {
  const written = reading.said('date');
  const date = written ? dateOfCell(written) : defaults.date;
  if (!date) reading.wrong('date', written ? wrong.unreadableDate : wrong.noDate);
  else if (date > today) reading.wrong('date', wrong.futureDate(today));
  return date;
}

/** What the event asks for besides its document, as the row has it. */
function dataOf(reading: RowReading, chart: Chart, kind: string): Record<string, Json> {
  const data: Record<string, Json> = {};
  for (const { name, title, isWhole, required } of fieldsOf(chart, eventOf(chart, kind) ?? '')) {
    if (evidenceFields.includes(name)) continue;
    const written = reading.answer(name);
    if (written) data[name] = isWhole && /^\d+$/.test(written) ? Number(written) : written;
    else if (required) reading.problems.push({ column: title.zh, value: '', ...wrong.missing(title) });
  }
  return data;
}
