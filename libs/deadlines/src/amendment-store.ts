import type { Amendment } from './amendment';

/** The notices entered so far. */
export abstract class AmendmentStore {
  /** The oldest first. */
  abstract all(): Promise<Amendment[]>;
  abstract load(id: string): Promise<Amendment | null>;
  abstract add(amendment: Amendment): Promise<void>;
  /** Adds to the count of moved deadlines; with `appliedAt` all have been worked out again. */
  abstract progress(id: string, moved: number, appliedAt: Date | null): Promise<void>;
}
