import type { Enterprise, EnterpriseRecord } from './enterprise';

export interface EnterpriseQuery {
  /** Part of the name or of the credit code. */
  readonly text?: string;
  readonly street?: string;
  readonly offset: number;
  readonly limit: number;
}

export abstract class EnterpriseStore {
  abstract load(id: string): Promise<Enterprise | null>;
  abstract loadMany(ids: readonly string[]): Promise<Enterprise[]>;
  abstract byCreditCode(codes: readonly string[]): Promise<Enterprise[]>;
  /** By credit code: one that is there keeps its id, its figures by year and its IP by number. */
  abstract upsertMany(
    records: readonly EnterpriseRecord[],
  ): Promise<{ created: number; updated: number; unchanged: number }>;
  /** Each enterprise found with its figures, earliest year first, and its IP by number. */
  abstract recordsOf(ids: readonly string[]): Promise<EnterpriseRecord[]>;
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
