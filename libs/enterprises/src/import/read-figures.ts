import type { Text } from '@terrace/kernel';
import type { YearlyFigures } from '../enterprise';
import { amountOfCell } from './cell-values';
import { figureHeaders, type Column, type FigureField } from './columns';
import type { CellProblem, RowContent } from './listed-row';
import { problem } from './problem';

export interface Cell {
  readonly column: Column;
  readonly text: string;
}

export interface ReadFigures {
  readonly figures: YearlyFigures[];
  readonly problems: CellProblem[];
  readonly warnings: Text[];
  readonly empty: RowContent['empty'];
}

const fields = Object.keys(figureHeaders) as FigureField[];

/** The figures a row has for each year its header names; a year without any is left out. */
export function readFigures(enterpriseId: string, cells: readonly Cell[]): ReadFigures {
  const years = new Set(cells.flatMap(({ column }) => (column.year === null ? [] : [column.year])));
  const read = [...years].sort().map((fiscalYear) => readYear(enterpriseId, fiscalYear, cells));
  return {
    figures: read.flatMap(({ figures }) => figures),
    problems: read.flatMap(({ problems }) => problems),
    warnings: read.flatMap(({ warnings }) => warnings),
    empty: read.flatMap(({ empty }) => [...empty]),
  };
}

function readYear(enterpriseId: string, fiscalYear: number, cells: readonly Cell[]): ReadFigures {
  const own = cells.filter(({ column, text }) => column.year === fiscalYear && text !== '');
  if (own.length === 0) return { figures: [], problems: [], warnings: [], empty: [] };
  const amounts = new Map<string, string>();
  const problems: CellProblem[] = [];
  for (const { column, text } of own) {
    const amount = amountOfCell(text, column.unit);
    if (amount === null) problems.push(problem(column.header, text, notANumber, writeNumber));
    else amounts.set(column.field ?? '', amount);
  }
  const empty = fields.filter((field) => !amounts.has(field));
  const missing = empty.map((field) => figureHeaders[field][0] ?? field);
  const figures = yearOf(enterpriseId, fiscalYear, (field) => amounts.get(field) ?? '0');
  const warnings = missing.length > 0 ? [counted(fiscalYear, missing)] : [];
  return { figures: [figures], problems, warnings, empty: [[fiscalYear, empty]] };
}

function yearOf(enterpriseId: string, fiscalYear: number, of: (field: FigureField) => string): YearlyFigures {
  return {
    enterpriseId,
    fiscalYear,
    salesYuan: of('salesYuan'),
    totalIncomeYuan: of('totalIncomeYuan'),
    hntIncomeYuan: of('hntIncomeYuan'),
    rdYuan: of('rdYuan'),
    rdDomesticYuan: of('rdDomesticYuan'),
    netAssetsYuan: of('netAssetsYuan'),
    totalAssetsYuan: of('totalAssetsYuan'),
    staffAverage: of('staffAverage'),
    rdStaffAverage: of('rdStaffAverage'),
    source: '工作簿导入',
  };
}

const notANumber = { zh: '不是数字', en: 'This is not a number' };
const writeNumber = { zh: '请填写数字，不带单位。', en: 'Enter a number without its unit.' };
const counted = (year: number, fields: readonly string[]): Text => ({
  zh: `${String(year)}年度未填：${fields.join('、')}；库中已有的保留，没有的按0计`,
  en: `${String(year)}: empty: ${fields.join(', ')}; what is on record stays, the rest counts as 0`,
});
