import type { Spreadsheet } from '@terrace/spreadsheets';
import type { ListLayout } from './list-layout';
import type { CellProblem, ListedRow } from './listed-row';
import { readRow } from './read-row';

/** The rows below the header, one by one; of an enterprise that is named twice the first counts. */
export async function* listRows(
  list: Spreadsheet,
  { sheet, headerRow, columns }: ListLayout,
): AsyncGenerator<ListedRow> {
  const firstRowOf = new Map<string, number>();
  for await (const row of list.rows(sheet)) {
    if (row.row <= headerRow) continue;
    const read = readRow(row, columns);
    const { creditCode } = read.enterprise;
    const first = firstRowOf.get(creditCode);
    if (first === undefined && creditCode) firstRowOf.set(creditCode, row.row);
    const problems = first === undefined ? read.problems : [...read.problems, repeated(creditCode, first)];
    yield { ...read, row: row.row, width: row.cells.length, problems };
  }
}

const repeated = (creditCode: string, first: number): CellProblem => ({
  column: '统一社会信用代码',
  value: creditCode,
  reason: { zh: `与第${String(first)}行重复`, en: `The same enterprise stands in row ${String(first)}` },
  remedy: { zh: '同一企业请只保留一行。', en: 'Keep one row for an enterprise.' },
});
