import type { IntellectualProperty, IpKind } from '../enterprise';
import { dateOfCell } from './cell-values';
import type { TableRow } from './read-table';

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

/** The rights a second sheet lists, by credit code. Lines without number, kind or date are left out. */
export function readIpSheet(
  rows: readonly TableRow[],
): ReadonlyMap<string, Omit<IntellectualProperty, 'enterpriseId'>[]> {
  const byCode = new Map<string, Omit<IntellectualProperty, 'enterpriseId'>[]>();
  for (const { cells } of rows) {
    const [creditCode = '', no = '', title = '', kindName = '', granted = '', used = ''] = cells;
    const kind = (Object.keys(ipKindNames) as IpKind[]).find((known) => ipKindNames[known] === kindName);
    const grantedOn = dateOfCell(granted);
    if (!no || !kind || !grantedOn) continue;
    const right = {
      no,
      title,
      kind,
      class: classOne.includes(kind) ? ('I' as const) : ('II' as const),
      grantedOn,
      usedInApplication: used.trim() || null,
    };
    byCode.set(creditCode, [...(byCode.get(creditCode) ?? []), right]);
  }
  return byCode;
}
