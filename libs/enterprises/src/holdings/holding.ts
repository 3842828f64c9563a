/** 资质证书, 研发项目（RD）and 高新技术产品（服务）（PS）. */
export const holdingKinds = ['certificate', 'project', 'product'] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** What an enterprise has to show beside its rights: a certificate, an R&D project or a product, known by its number. */
export interface Holding {
  readonly enterpriseId: string;
  readonly kind: HoldingKind;
  /** As the certificate or the project's order has it; of a product, its number in the application, e.g. PS01. */
  readonly no: string;
  readonly title: string;
  /** Who issued or ordered it; empty for products. */
  readonly by: string;
  /** Valid, under way or sold from, YYYY-MM-DD; null: not stated. */
  readonly from: string | null;
  /** The last day; null: without end, or not stated. */
  readonly until: string | null;
  /** What a project has cost or a product has brought in, in yuan; null: not stated, and never of certificates. */
  readonly amountYuan: string | null;
  /** Numbers of the rights it rests on. */
  readonly rightNos: readonly string[];
}

export abstract class Holdings {
  /** By kind and number. */
  abstract of(enterpriseIds: readonly string[]): Promise<Holding[]>;

  /** By enterprise, kind and number: what is on record and not given stays. Ids of enterprises that changed. */
  abstract record(holdings: readonly Holding[]): Promise<ReadonlySet<string>>;
}
