import { done, refused, type Outcome, type Text } from '@terrace/kernel';
import type { Spreadsheet, TableRow } from '@terrace/spreadsheets';
import { holdingKinds } from '../holdings/holding';
import { columnOf, type Column } from './columns';
import { holdingSheets } from './holding-sheets';
import { ipSheetName } from './ip-sheet';

/** Where in a workbook the list stands, and how its columns are read. */
export interface ListLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly Column[];
}

/** A title line or two may stand above the header. */
const headerSearchRows = 10;

/** Sheets that stand beside the list. */
const others: readonly string[] = [ipSheetName, ...holdingKinds.map((kind) => holdingSheets[kind].name)];

/** Refused where no sheet has a header that names enterprises. */
export async function layoutOf(list: Spreadsheet): Promise<Outcome<ListLayout>> {
  for (const sheet of list.sheets.filter((name) => !others.includes(name))) {
    const header = await headerOf(list.rows(sheet));
    if (header) return done({ sheet, headerRow: header.row, columns: header.cells.map(columnOf) });
  }
  return refused('invalid', noHeader);
}

/** Of the columns that cannot be read, why. */
export const doubtsOf = ({ columns }: ListLayout): Text[] =>
  columns.filter(({ lacksYear }) => lacksYear).map(noYear);

async function headerOf(rows: AsyncIterable<TableRow>): Promise<TableRow | null> {
  let searched = 0;
  for await (const row of rows) {
    const fields = row.cells.map((cell) => columnOf(cell).field);
    if (fields.includes('creditCode') && fields.includes('name')) return row;
    if ((searched += 1) === headerSearchRows) break;
  }
  return null;
}

const noYear = ({ header }: Column): Text => ({
  zh: `列“${header}”未注明年度，没有读取；请写成如“2025年${header}”`,
  en: `The column ${header} names no year and is not read; write it like 2025年${header}`,
});

const noHeader = {
  zh: '没有找到表头：前十行内须有“统一社会信用代码”和“企业名称”两列，可下载模板填写。',
  en: 'No header was found: one of the first ten rows must name 统一社会信用代码 and 企业名称. The template has them.',
};
