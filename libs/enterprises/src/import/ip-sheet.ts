import type { Text } from '@terrace/kernel';
import type { Spreadsheet } from '@terrace/spreadsheets';
import type { IntellectualProperty, IpKind } from '../enterprise';
import { creditCodeOfCell, dateOfCell } from './cell-values';
import type { ListedRight } from './listed-row';

export const ipSheetName = '知识产权';
export const ipHeaders = ['统一社会信用代码', '编号', '名称', '类型', '授权日期', '已用于申报'] as const;

export const ipKindNames: Readonly<Record<IpKind, string>> = {
  invention: '发明专利',
  utility: '实用新型专利',
  design: '外观设计专利',
  software: '软件著作权',
  'ic-layout': '集成电路布图设计专有权',
  'plant-variety': '植物新品种',
  'national-drug': '国家新药',
  other: '其他',
};

/** Ⅰ类, by 国科发火〔2016〕195号 三（二）; utility models, designs and software are Ⅱ类. */
const classOne: readonly IpKind[] = ['invention', 'ic-layout', 'plant-variety', 'national-drug'];

type ReadRight = Omit<IntellectualProperty, 'enterpriseId'>;

/** The lines of the second sheet, where there is one. */
export async function* listRights(list: Spreadsheet): AsyncGenerator<ListedRight> {
  if (!list.sheets.includes(ipSheetName)) return;
  for await (const { row, cells } of list.rows(ipSheetName)) {
    if (cells[0] === ipHeaders[0]) continue;
    const creditCode = creditCodeOfCell(cells[0] ?? '');
    const read = readRight(cells);
    yield { row, creditCode, ...(Array.isArray(read) ? { lost: notTaken(row, read) } : { right: read }) };
  }
}

/** A right, or the headers of the cells that keep it from being one. */
function readRight([, no = '', title = '', kindName = '', granted = '', used = '']: readonly string[]):
  ReadRight | string[] {
  const kind = (Object.keys(ipKindNames) as IpKind[]).find((known) => ipKindNames[known] === kindName);
  const grantedOn = dateOfCell(granted);
  if (no && kind && grantedOn) {
    const ipClass = classOne.includes(kind) ? 'I' : 'II';
    return { no, title, kind, class: ipClass, grantedOn, usedInApplication: used.trim() || null };
  }
  return [...(no ? [] : ['编号']), ...(kind ? [] : ['类型']), ...(grantedOn ? [] : ['授权日期'])];
}

const notTaken = (row: number, headers: readonly string[]): Text => ({
  zh: `“${ipSheetName}”表第${String(row)}行未导入：${headers.join('、')}为空或无法识别`,
  en: `Row ${String(row)} of the sheet ${ipSheetName} is not taken: ${headers.join(', ')} empty or not readable`,
});

/** A right or a holding whose enterprise the list does not name. */
export const withoutOwner = (creditCode: string): Text => ({
  zh: `附表中${creditCode || '（空）'}的内容未导入：企业名单中没有该信用代码的有效行`,
  en: `What further sheets say of ${creditCode || 'no code'} is not taken: the list has no valid row of that code`,
});
