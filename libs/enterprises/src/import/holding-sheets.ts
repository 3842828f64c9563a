import { Decimal } from 'decimal.js';
import type { Text } from '@terrace/kernel';
import type { Spreadsheet, TableRow } from '@terrace/spreadsheets';
import { holdingKinds, type Holding, type HoldingKind } from '../holdings/holding';
import { amountOfCell, creditCodeOfCell, dateOfCell } from './cell-values';

type Field = 'creditCode' | 'no' | 'title' | 'by' | 'from' | 'until' | 'amountYuan' | 'rightNos';

interface Sheet {
  readonly name: string;
  readonly headers: Readonly<Partial<Record<Field, string>>>;
}

const common = { creditCode: '统一社会信用代码', no: '编号', title: '名称' } as const;

/** One sheet for each kind, with the headers that it has. */
export const holdingSheets: Readonly<Record<HoldingKind, Sheet>> = {
  certificate: {
    name: '资质证书',
    headers: { ...common, by: '发证机关', from: '发证日期', until: '有效期至' },
  },
  project: {
    name: '研发项目',
    headers: {
      ...{ ...common, by: '立项单位', from: '开始日期', until: '结束日期' },
      ...{ amountYuan: '研发费用（万元）', rightNos: '知识产权编号' },
    },
  },
  product: {
    name: '高新技术产品',
    headers: {
      ...{ ...common, from: '开始日期', until: '结束日期' },
      ...{ amountYuan: '收入（万元）', rightNos: '知识产权编号' },
    },
  },
};

export type ListedHolding = {
  readonly kind: HoldingKind;
  readonly row: number;
  readonly creditCode: string;
} & ({ readonly holding: Omit<Holding, 'enterpriseId'> } | { readonly lost: Text });

/** The lines of those sheets that the list has. */
export async function* listHoldings(list: Spreadsheet): AsyncGenerator<ListedHolding> {
  for (const kind of holdingKinds) {
    const { name, headers } = holdingSheets[kind];
    if (!list.sheets.includes(name)) continue;
    let places: ReadonlyMap<Field, number> | null = null;
    for await (const line of list.rows(name)) {
      if (places) yield { kind, ...readLine(line, kind, places) };
      // Titles may stand above the header.
      else if (line.cells.includes(common.creditCode)) places = placesOf(line, headers);
    }
  }
}

const placesOf = ({ cells }: TableRow, headers: Sheet['headers']): Map<Field, number> =>
  new Map((Object.keys(headers) as Field[]).map((field) => [field, cells.indexOf(headers[field] ?? '')]));

function readLine({ row, cells }: TableRow, kind: HoldingKind, places: ReadonlyMap<Field, number>) {
  const said = (field: Field): string => cells[places.get(field) ?? -1] ?? '';
  const [from, until] = [dateOfCell(said('from')), dateOfCell(said('until'))];
  const amountYuan = amountOfCell(said('amountYuan'), '万元');
  const holding = {
    ...{ kind, no: said('no').trim(), title: said('title').trim(), by: said('by').trim() },
    ...{ from, until, amountYuan },
    rightNos: said('rightNos')
      .split(/[、，,;；\s]+/)
      .filter(Boolean),
  };
  const lacking = [
    ...(holding.no ? [] : ['no' as const]),
    ...(holding.title ? [] : ['title' as const]),
    ...(said('from') && !from ? ['from' as const] : []),
    ...(said('until') && !until ? ['until' as const] : []),
    ...(said('amountYuan') && amountYuan === null ? ['amountYuan' as const] : []),
  ];
  const creditCode = creditCodeOfCell(said('creditCode'));
  return { row, creditCode, ...(lacking.length > 0 ? { lost: notTaken(kind, row, lacking) } : { holding }) };
}

function notTaken(kind: HoldingKind, row: number, lacking: readonly Field[]): Text {
  const { name, headers } = holdingSheets[kind];
  const told = lacking.map((field) => headers[field] ?? field);
  return {
    zh: `“${name}”表第${String(row)}行未导入：${told.join('、')}为空或无法识别`,
    en: `Row ${String(row)} of the sheet ${name} is not taken: ${told.join(', ')} empty or not readable`,
  };
}

/** A line as the sheet has it. */
export function holdingLine(kind: HoldingKind, creditCode: string, holding: Holding): string[] {
  const cells: Readonly<Record<Field, string>> = {
    ...{ creditCode, no: holding.no, title: holding.title, by: holding.by },
    ...{ from: holding.from ?? '', until: holding.until ?? '', rightNos: holding.rightNos.join('、') },
    amountYuan:
      holding.amountYuan === null ? '' : new Decimal(holding.amountYuan).dividedBy(10_000).toFixed(),
  };
  return (Object.keys(holdingSheets[kind].headers) as Field[]).map((field) => cells[field]);
}
