/** One enterprise of the registry, over years and programmes. Dates are YYYY-MM-DD, money exact decimals in yuan. */
export interface Enterprise {
  readonly id: string;
  /** 统一社会信用代码, GB 32100-2015. */
  readonly creditCode: string;
  readonly name: string;
  readonly formerNames: string[];
  readonly registeredOn: string;
  /** 法定代表人. */
  readonly legalPerson: string;
  /** 所属街道（镇）. */
  readonly street: string;
  /** GB/T 4754-2017, e.g. `C3489`. */
  readonly industryCode: string;
  readonly industry: string;
  /** 国家重点支持的高新技术领域; empty while not stated. */
  readonly technologyField: string;
  readonly address: string;
  readonly registeredCapitalYuan: string;
  readonly contactName: string;
  readonly contactEmail: string | null;
  readonly tags: string[];
  /** Invented, for the demonstration district. */
  readonly demonstration: boolean;
  /** The record that was kept when a person found both to be of one enterprise; absent: this one is the registry's. */
  readonly mergedInto?: string;
}

/** The figures of one fiscal year, each an exact decimal. */
export interface YearlyFigures {
  readonly enterpriseId: string;
  readonly fiscalYear: number;
  /** 销售收入 = 主营业务收入 + 其他业务收入. */
  readonly salesYuan: string;
  /** 总收入 = 收入总额 − 不征税收入. */
  readonly totalIncomeYuan: string;
  /** 高新技术产品（服务）收入. */
  readonly hntIncomeYuan: string;
  /** 研究开发费用. */
  readonly rdYuan: string;
  /** 在中国境内发生的研究开发费用. */
  readonly rdDomesticYuan: string;
  readonly netAssetsYuan: string;
  readonly totalAssetsYuan: string;
  /** 职工总数, annual average of monthly means. */
  readonly staffAverage: string;
  /** 科技人员数, likewise. */
  readonly rdStaffAverage: string;
  readonly source: string;
}

export const ipKinds = [
  'invention',
  'utility',
  'design',
  'software',
  'ic-layout',
  'plant-variety',
  'national-drug',
  'other',
] as const;
export type IpKind = (typeof ipKinds)[number];

export interface IntellectualProperty {
  readonly enterpriseId: string;
  readonly no: string;
  readonly title: string;
  readonly kind: IpKind;
  /** Ⅰ类 or Ⅱ类; class II counts for one application only. */
  readonly class: 'I' | 'II';
  readonly grantedOn: string;
  readonly usedInApplication: string | null;
}

export interface EnterpriseRecord {
  readonly enterprise: Enterprise;
  readonly figures: readonly YearlyFigures[];
  readonly ip: readonly IntellectualProperty[];
}
