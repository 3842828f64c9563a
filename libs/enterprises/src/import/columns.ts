/** What a column of a list of enterprises can hold. */
export type TextField =
  | 'creditCode'
  | 'name'
  | 'registeredOn'
  | 'legalPerson'
  | 'street'
  | 'industryCode'
  | 'industry'
  | 'technologyField'
  | 'address'
  | 'contactName'
  | 'contactEmail'
  | 'tags'
  | 'registeredCapitalYuan';

export type FigureField =
  | 'salesYuan'
  | 'totalIncomeYuan'
  | 'hntIncomeYuan'
  | 'rdYuan'
  | 'rdDomesticYuan'
  | 'netAssetsYuan'
  | 'totalAssetsYuan'
  | 'staffAverage'
  | 'rdStaffAverage';

export interface Column {
  readonly header: string;
  readonly field: TextField | FigureField | null;
  /** `万元`, `元`, or null where there is no amount. */
  readonly unit: string | null;
  readonly year: number | null;
  /** A figure of no year: it cannot be told which it belongs to, and is not read. */
  readonly lacksYear: boolean;
}

/** Headers as bureaus write them; the first is the one we write. */
export const textHeaders: Readonly<Record<TextField, readonly string[]>> = {
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码'],
  name: ['企业名称', '单位名称', '公司名称'],
  registeredOn: ['成立日期', '注册日期', '注册时间', '成立时间'],
  legalPerson: ['法定代表人', '法人代表'],
  street: ['所属街道', '街道', '镇（街道）', '镇街', '所属镇街'],
  industryCode: ['行业代码'],
  industry: ['行业名称', '所属行业'],
  technologyField: ['技术领域'],
  address: ['地址', '注册地址'],
  contactName: ['联系人'],
  contactEmail: ['电子邮箱', '邮箱'],
  tags: ['标签', '企业标签'],
  registeredCapitalYuan: ['注册资本'],
};

export const figureHeaders: Readonly<Record<FigureField, readonly string[]>> = {
  salesYuan: ['销售收入'],
  totalIncomeYuan: ['总收入'],
  hntIncomeYuan: ['高新技术产品（服务）收入', '高新技术产品收入', '高品收入'],
  rdYuan: ['研发费用', '研究开发费用'],
  rdDomesticYuan: ['境内研发费用'],
  netAssetsYuan: ['净资产'],
  totalAssetsYuan: ['资产总额', '总资产'],
  staffAverage: ['职工总数', '职工人数'],
  rdStaffAverage: ['科技人员数', '科技人员'],
};

/** `2025年销售收入（万元）` is sales of 2025 in units of ten thousand yuan. */
export function columnOf(header: string): Column {
  const plain = header.normalize('NFKC').replace(/\s+/g, '').replace(/[*＊]/g, '');
  const year = /(20\d{2})年?度?/.exec(plain)?.[1];
  const unit = /[(]?(万元|元)[)]?$/.exec(plain)?.[1] ?? null;
  const bare = plain.replace(/20\d{2}年?度?/, '').replace(/[(](万元|元|人)[)]$/, '');
  const field = year ? find(figureHeaders, bare) : find(textHeaders, bare);
  const lacksYear = !year && !field && find(figureHeaders, bare) !== null;
  return { header, field, unit, year: year && field ? Number(year) : null, lacksYear };
}

function find<Field extends string>(
  headers: Readonly<Record<Field, readonly string[]>>,
  bare: string,
): Field | null {
  const fields = Object.keys(headers) as Field[];
  return fields.find((field) => headers[field].some((known) => known.normalize('NFKC') === bare)) ?? null;
}
