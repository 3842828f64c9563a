import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import type { EnterpriseRecord } from '../enterprise';
import { figureHeaders, textHeaders, type FigureField, type TextField } from './columns';
import { ipHeaders, ipKindNames, ipSheetName } from './ip-sheet';

const textFields = Object.keys(textHeaders) as TextField[];
const figureFields = Object.keys(figureHeaders) as FigureField[];
const isHeadcount = (field: FigureField): boolean => field === 'staffAverage' || field === 'rdStaffAverage';

/** The years that a template asks for: the three full ones before this, as HNTE's growth does. */
const templateYears = 3;

/** The template of a list, with nobody in it. */
export const writeEnterpriseTemplate = (thisYear: number): Promise<Uint8Array> =>
  write(
    [],
    Array.from({ length: templateYears }, (_, index) => thisYear - templateYears + index),
  );

/** A list in the form the import reads: amounts in 万元, one group of columns for each year that has figures. */
export const writeEnterpriseWorkbook = (records: readonly EnterpriseRecord[]): Promise<Uint8Array> =>
  write(records, yearsOf(records));

async function write(records: readonly EnterpriseRecord[], years: readonly number[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('企业名单', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.addRow([
    ...textFields.map(headerOf),
    ...years.flatMap((year) => figureFields.map((field) => figureHeaderOf(field, year))),
  ]);
  for (const record of records)
    sheet.addRow([...textFields.map((field) => textOf(record, field)), ...figuresOf(record, years)]);
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column) => (column.width = 18));
  const ip = workbook.addWorksheet(ipSheetName);
  ip.addRow([...ipHeaders]);
  for (const { enterprise, ip: rights } of records) {
    for (const { no, title, kind, grantedOn, usedInApplication } of rights)
      ip.addRow([enterprise.creditCode, no, title, ipKindNames[kind], grantedOn, usedInApplication ?? '']);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

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
