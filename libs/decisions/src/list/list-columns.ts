import type { AskedField } from '../chart-decisions';

/** What a column of a list of decisions can hold. */
export type ListField =
  'creditCode' | 'enterpriseName' | 'batch' | 'batchYear' | 'documentNumber' | 'date' | 'link' | 'outcome';

export interface ListColumn {
  readonly header: string;
  /** Null: a column of the event's own form, or one that is not understood. */
  readonly field: ListField | null;
  /** Name in the event's form; null where there is none. */
  readonly asked: string | null;
}

/** Headers as recognising bodies write them; the first is what we call them. */
export const listHeaders: Readonly<Record<ListField, readonly string[]>> = {
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', 'credit code', 'uscc'],
  enterpriseName: [
    '企业名称',
    '单位名称',
    '公司名称',
    '名称',
    'enterprise',
    'enterprise name',
    'company',
    'name',
  ],
  batch: ['批次', '认定批次', 'batch'],
  batchYear: ['年度', '认定年度', 'year', 'batch year'],
  documentNumber: ['文号', '发文字号', '公示文号', '公告文号', 'document number', 'document no', 'notice'],
  date: [
    '日期',
    '文件日期',
    '公示日期',
    '公告日期',
    '发证日期',
    '发文日期',
    'date',
    'date of issue',
    'issue date',
  ],
  link: ['链接', '网址', '公告链接', 'link', 'url'],
  outcome: ['结果', '认定结果', '评审结果', '公示结果', '结论', 'outcome', 'result', 'decision'],
};

/** Further names of what events ask for. */
const askedAs: Readonly<Record<string, readonly string[]>> = {
  certificateNumber: ['证书编号', '证书号', 'certificate number', 'certificate no'],
};

/** Shorter headers are too common to be looked for at the end of longer ones. */
const leastEnding = 4;

/** Which column holds what; of two that say the same the first counts. */
export function columnsOf(headers: readonly string[], asked: readonly AskedField[]): ListColumn[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const known = readHeader(plainHeader(header), asked);
    const name = known.field ?? known.asked;
    if (name === null || taken.has(name)) return { header, field: null, asked: null };
    taken.add(name);
    return { header, ...known };
  });
}

function readHeader(plain: string, asked: readonly AskedField[]): Pick<ListColumn, 'field' | 'asked'> {
  const fields = Object.keys(listHeaders) as ListField[];
  const namesOf = ({ name, title }: AskedField) => [name, title.zh, title.en, ...(askedAs[name] ?? [])];
  for (const fits of [isSame, endsWith]) {
    const field = fields.find((each) => listHeaders[each].some((known) => fits(plain, plainHeader(known))));
    if (field) return { field, asked: null };
    const own = asked.find((each) => namesOf(each).some((known) => fits(plain, plainHeader(known))));
    if (own) return { field: null, asked: own.name };
  }
  return { field: null, asked: null };
}

const isSame = (plain: string, known: string): boolean => plain === known;
const endsWith = (plain: string, known: string): boolean =>
  known.length >= leastEnding && plain.endsWith(known);

/** Without blanks, marks, remarks in brackets, and the difference between large and small. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[([【〔].*?[)\]】〕]/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
