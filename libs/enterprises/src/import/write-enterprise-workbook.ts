import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import type { EnterpriseRecord } from '../enterprise';
import { figureHeaders, textHeaders, type FigureField, type TextField } from './columns';
import { holdingKinds, type Holding, type HoldingKind } from '../holdings/holding';
import { holdingLine, holdingSheets } from './holding-sheets';
import { ipHeaders, ipKindNames, ipSheetName } from './ip-sheet';

/** Records in their order, from the first each time they are asked for: the list has several sheets, written one after the other. */
export type RecordPages = () => AsyncIterable<readonly ListedEnterprise[]>;

export interface ListedEnterprise extends EnterpriseRecord {
  readonly holdings?: readonly Holding[];
}

const textFields = Object.keys(textHeaders) as TextField[];
const figureFields = Object.keys(figureHeaders) as FigureField[];
const isHeadcount = (field: FigureField): boolean => field === 'staffAverage' || field === 'rdStaffAverage';

/** The years that a template asks for: the three full ones before this, as HNTE's growth does. */
const templateYears = 3;

/** The template of a list, with nobody in it. */
export const writeEnterpriseTemplate = (thisYear: number): Promise<Uint8Array> =>
  whole(
    () => pageOf([]),
    Array.from({ length: templateYears }, (_, index) => thisYear - templateYears + index),
  );

/** A small list, whole; one group of columns for each year that has figures. */
export const writeEnterpriseWorkbook = (records: readonly ListedEnterprise[]): Promise<Uint8Array> =>
  whole(() => pageOf(records), yearsOf(records));

/** A list in the form the import reads, amounts in 万元, as it is written: never whole in memory. */
export function writeEnterpriseList(pages: RecordPages, years: readonly number[]): Readable {
  const sink = new PassThrough();
  write(pages, years, sink).catch((cause: unknown) => sink.destroy(cause as Error));
  return sink;
}

async function whole(pages: RecordPages, years: readonly number[]): Promise<Uint8Array> {
  return new Uint8Array(await buffer(writeEnterpriseList(pages, years)));
}

async function write(pages: RecordPages, years: readonly number[], sink: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true });
  const sheet = workbook.addWorksheet('企业名单', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const headers = [
    ...textFields.map(headerOf),
    ...years.flatMap((year) => figureFields.map((field) => figureHeaderOf(field, year))),
  ];
  sheet.columns = headers.map((header) => ({ header, width: 18 }));
  sheet.getRow(1).font = { bold: true };
  for await (const page of pages()) {
    for (const record of page)
      sheet
        .addRow([...textFields.map((field) => textOf(record, field)), ...figuresOf(record, years)])
        .commit();
    await room(sink);
  }
  sheet.commit();
  const beside = [
    { name: ipSheetName, headers: [...ipHeaders], linesOf: rightsOf },
    ...holdingKinds.map((kind) => ({
      name: holdingSheets[kind].name,
      headers: Object.values(holdingSheets[kind].headers),
      linesOf: (record: ListedEnterprise) => holdingsOf(record, kind),
    })),
  ];
  for (const { name, headers: titles, linesOf } of beside) {
    const further = workbook.addWorksheet(name);
    further.addRow(titles).commit();
    for await (const page of pages()) {
      for (const line of page.flatMap(linesOf)) further.addRow(line).commit();
      await room(sink);
    }
    further.commit();
  }
  await workbook.commit();
}

const holdingsOf = ({ enterprise, holdings = [] }: ListedEnterprise, kind: HoldingKind): string[][] =>
  holdings
    .filter((holding) => holding.kind === kind)
    .map((holding) => holdingLine(kind, enterprise.creditCode, holding));

/** Whoever takes the list may be slower than the database. */
async function room(sink: PassThrough): Promise<void> {
  if (sink.writableNeedDrain) await once(sink, 'drain');
}

async function* pageOf(records: readonly ListedEnterprise[]): AsyncGenerator<readonly ListedEnterprise[]> {
  yield records;
}

const rightsOf = ({ enterprise, ip }: EnterpriseRecord): string[][] =>
  ip.map(({ no, title, kind, grantedOn, usedInApplication }) => [
    ...[enterprise.creditCode, no, title, ipKindNames[kind], grantedOn],
    usedInApplication ?? '',
  ]);

const yearsOf = (records: readonly EnterpriseRecord[]): number[] =>
  [...new Set(records.flatMap(({ figures }) => figures.map(({ fiscalYear }) => fiscalYear)))].sort();

const headerOf = (field: TextField): string =>
  `${textHeaders[field][0] ?? field}${field === 'registeredCapitalYuan' ? '（万元）' : ''}`;

const figureHeaderOf = (field: FigureField, year: number): string =>
  `${String(year)}年${figureHeaders[field][0] ?? field}（${isHeadcount(field) ? '人' : '万元'}）`;

function textOf({ enterprise }: EnterpriseRecord, field: TextField): string {
  if (field === 'tags') return enterprise.tags.join('、');
  const value = enterprise[field] ?? '';
  return field === 'registeredCapitalYuan' ? inTenThousands(value) : value;
}

function figuresOf({ figures }: EnterpriseRecord, years: readonly number[]): string[] {
  return years.flatMap((year) => {
    const own = figures.find(({ fiscalYear }) => fiscalYear === year);
    return figureFields.map((field) => {
      if (!own) return '';
      return isHeadcount(field) ? own[field] : inTenThousands(own[field]);
    });
  });
}

/** As text, for a spreadsheet's own numbers are not exact. */
const inTenThousands = (yuan: string): string => new Decimal(yuan).dividedBy(10_000).toFixed();
