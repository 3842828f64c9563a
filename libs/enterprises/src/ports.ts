import type { Enterprise, EnterpriseRecord } from './enterprise';

export interface EnterpriseQuery {
  /** Part of the name, of a former one or of the credit code. */
  readonly text?: string;
  readonly street?: string;
  readonly offset: number;
  readonly limit: number;
}

/** What became of a record that was written, in the order they were given. */
export type Upserted = 'created' | 'updated' | 'unchanged';

export abstract class EnterpriseStore {
  abstract load(id: string): Promise<Enterprise | null>;
  abstract loadMany(ids: readonly string[]): Promise<Enterprise[]>;
  abstract byCreditCode(codes: readonly string[]): Promise<Enterprise[]>;
  /** By credit code: one that is there keeps its id, its figures by year and its IP by number. */
  abstract upsertMany(records: readonly EnterpriseRecord[]): Promise<Upserted[]>;
  /** Records by credit code, and nobody else writes them until the unit of work ends. */
  abstract hold(codes: readonly string[]): Promise<EnterpriseRecord[]>;
  /** Each enterprise found with its figures, earliest year first, and its IP by number. */
  abstract recordsOf(ids: readonly string[]): Promise<EnterpriseRecord[]>;
  /** Years of which figures are on record, the earliest first. */
  abstract fiscalYears(): Promise<number[]>;
  abstract search(query: EnterpriseQuery): Promise<{ total: number; items: Enterprise[] }>;
}

/** A workbook with its import's result, kept for download. */
export interface Workbook {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly createdAt: Date;
}

export abstract class WorkbookStore {
  abstract save(workbook: Workbook): Promise<void>;
  abstract load(id: string): Promise<Workbook | null>;
}
