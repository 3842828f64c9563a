import { done, refused, type Outcome, type Text } from '@terrace/kernel';
import { columnOf, type Column } from './columns';
import type { AcceptedRow, ImportReport, RejectedRow } from './import-report';
import { ipSheetName, readIpSheet, withoutOwner, type IpSheet } from './ip-sheet';
import { readRow } from './read-row';
import { readTables } from './read-table';
import type { TableRow } from './table';

/** A title line or two may stand above the header. */
const headerSearchRows = 10;

/** Reads a list of enterprises as people keep it. Refused only when it cannot be read at all. */
export async function readEnterpriseWorkbook(bytes: Uint8Array): Promise<Outcome<ImportReport>> {
  const tables = await readTables(bytes);
  if (!tables) return refused('invalid', unreadable);
  const sheets = [...tables].filter(([name]) => name !== ipSheetName);
  const [sheet, rows] = sheets.find(([, found]) => headerOf(found)) ?? ['', []];
  const header = headerOf(rows);
  if (!header) return refused('invalid', noHeader);
  const columns = header.cells.map(columnOf);
  const ip = readIpSheet(tables.get(ipSheetName) ?? []);
  const accepted: AcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const firstRowOf = new Map<string, number>();
  for (const row of rows.filter(({ row: number }) => number > header.row)) {
    const { enterprise, figures, problems, warnings, empty } = readRow(row, columns);
    const { creditCode, name } = enterprise;
    const first = firstRowOf.get(creditCode);
    const found = first === undefined ? problems : [...problems, repeated(creditCode, first)];
    if (first === undefined && creditCode) firstRowOf.set(creditCode, row.row);
    if (found.length > 0) rejected.push({ row: row.row, creditCode, name, problems: found });
    else {
      const rights = ip.rightsOf.get(creditCode) ?? [];
      const owned = rights.map((right) => ({ ...right, enterpriseId: enterprise.id }));
      accepted.push({ row: row.row, enterprise, figures, ip: owned, warnings, empty });
    }
  }
  const warnings = [...columns.filter(({ lacksYear }) => lacksYear).map(noYear), ...lostOf(ip, accepted)];
  return done({ sheet, columns, headerRow: header.row, accepted, rejected, warnings });
}

function lostOf({ rightsOf, lost }: IpSheet, accepted: readonly AcceptedRow[]): Text[] {
  const taken = new Set(accepted.map(({ enterprise }) => enterprise.creditCode));
  const ownerless = [...rightsOf.keys()].filter((code) => !taken.has(code));
  return [...lost, ...ownerless.map(withoutOwner)];
}

const noYear = ({ header }: Column): Text => ({
  zh: `列“${header}”未注明年度，没有读取；请写成如“2025年${header}”`,
  en: `The column ${header} names no year and is not read; write it like 2025年${header}`,
});

function headerOf(rows: readonly TableRow[]): TableRow | undefined {
  return rows.slice(0, headerSearchRows).find(({ cells }) => {
    const fields = cells.map((cell) => columnOf(cell).field);
    return fields.includes('creditCode') && fields.includes('name');
  });
}

const repeated = (creditCode: string, first: number) => ({
  column: '统一社会信用代码',
  value: creditCode,
  reason: { zh: `与第${String(first)}行重复`, en: `The same enterprise stands in row ${String(first)}` },
  remedy: { zh: '同一企业请只保留一行。', en: 'Keep one row for an enterprise.' },
});

const unreadable = {
  zh: '文件无法读取，请上传 xlsx、xls 或 CSV 格式的企业名单。',
  en: 'The file cannot be read. Send a list of enterprises as xlsx, xls or CSV.',
};
const noHeader = {
  zh: '没有找到表头：前十行内须有“统一社会信用代码”和“企业名称”两列，可下载模板填写。',
  en: 'No header was found: one of the first ten rows must name 统一社会信用代码 and 企业名称. The template has them.',
};
