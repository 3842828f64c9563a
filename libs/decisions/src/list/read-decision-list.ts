import type { Chart } from '@terrace/engine';
import { done, refused, type Outcome } from '@terrace/kernel';
import { readTables, type TableRow } from '@terrace/spreadsheets';
import { eventOf, fieldsOf, hasBatches, kindsOf } from '../chart-decisions';
import type { DecisionList, ListDefaults } from './decision-list';
import { columnsOf, listHeaders, type ListColumn, type ListField } from './list-columns';
import { readListRow } from './read-list-row';

/** A title line or two may stand above the header. */
const headerSearchRows = 10;

/** More rows than a recognising body has ever published for one district. */
const mostRows = 5_000;

/** Reads a list of decisions as the recognising body publishes it. Refused only when no row of it can be read. */
export async function readDecisionList(
  bytes: Uint8Array,
  chart: Chart,
  defaults: ListDefaults,
  today: string,
): Promise<Outcome<DecisionList>> {
  const tables = await readTables(bytes);
  if (!tables) return refused('invalid', unreadable);
  const asked = kindsOf(chart).flatMap((kind) => fieldsOf(chart, eventOf(chart, kind) ?? ''));
  const [sheet, rows] = [...tables].find(([, found]) => headerOf(found)) ?? ['', []];
  const header = headerOf(rows);
  if (!header) return refused('invalid', noHeader);
  const columns = columnsOf(header.cells, asked);
  const missing = missingFrom(columns, chart, defaults);
  if (missing.length > 0) return refused('invalid', missingColumns(missing));
  const below = rows.filter(({ row }) => row > header.row);
  if (below.length > mostRows) return refused('invalid', tooLong(below.length));
  const read = below.map((row) => readListRow(row, columns, { chart, defaults, today }));
  return done({ sheet, headerRow: header.row, columns, rows: read });
}

function headerOf(rows: readonly TableRow[]): TableRow | undefined {
  return rows.slice(0, headerSearchRows).find(({ cells }) => {
    const fields = columnsOf(cells, []).map(({ field }) => field);
    return fields.includes('creditCode') && fields.includes('enterpriseName');
  });
}

/** What neither a column nor the person who uploads it says. */
function missingFrom(columns: readonly ListColumn[], chart: Chart, defaults: ListDefaults): ListField[] {
  const has = (field: ListField): boolean => columns.some((column) => column.field === field);
  const needs: readonly (readonly [ListField, unknown])[] = [
    ['outcome', defaults.kind],
    ['documentNumber', defaults.documentNumber],
    ['date', defaults.date],
    ...(hasBatches(chart) ? [['batch', defaults.batch] as const] : []),
  ];
  return needs.filter(([field, given]) => given === null && !has(field)).map(([field]) => field);
}

const unreadable = {
  zh: '文件无法读取，请上传 xlsx、xls 或 CSV 格式的名单。',
  en: 'The file cannot be read. Send the list as xlsx, xls or CSV.',
};
const noHeader = {
  zh: '没有找到表头：前十行内须有“统一社会信用代码”和“企业名称”两列。',
  en: 'No header was found: one of the first ten rows must name 统一社会信用代码 (credit code) and 企业名称 (enterprise name).',
};
const missingColumns = (missing: readonly ListField[]) => ({
  zh: `名单没有${missing.map((field) => `“${listHeaders[field][0] ?? field}”`).join('、')}列，请补充该列，或在上传时统一填写。`,
  en: `The list has no column for ${missing.join(', ')}. Add it, or say it once for the whole list.`,
});
const tooLong = (rows: number) => ({
  zh: `名单有 ${String(rows)} 行，一次最多 ${String(mostRows)} 行，请分批上传。`,
  en: `The list has ${String(rows)} rows; at most ${String(mostRows)} are taken at a time. Split it.`,
});
