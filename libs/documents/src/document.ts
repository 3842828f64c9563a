import type { Finding, Verdict } from './finding';

/** One uploaded version of the document in a slot. Corrections are new versions; nothing is overwritten. */
export interface DocumentRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly slot: string;
  /** Counted from 1 within the slot. */
  readonly version: number;
  readonly fileName: string;
  readonly mime: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly uploadedBy: string;
  /** ISO instant. */
  readonly uploadedAt: string;
  /** `pending` until the check has answered. */
  readonly status: 'pending' | Verdict['status'];
  readonly findings: readonly Finding[];
  readonly pageCount: number | null;
}
