import type { HistoryEntry, Instance } from '@terrace/workflow';
import type { DayRoot, Head } from './days/day-root';

/** A head as it was sealed. */
export interface SealedHead {
  readonly instanceId: string;
  readonly day: string;
  readonly seq: number;
  readonly eventHash: string;
  readonly leafHash: string;
}

/** A document as it lies in a case, without what it says. */
export interface FiledDocument {
  readonly id: string;
  readonly instanceId: string;
  readonly slot: string;
  readonly version: number;
  readonly uploadedAt: Date;
}

/** Narrows what is read. All parts that are given must hold. */
export interface ArchiveFilter {
  readonly instanceId?: string;
  readonly chartId?: string;
  /** Cases with an event or a sealed head from this day on, YYYY-MM-DD. */
  readonly from?: string;
  /** Cases with an event or a sealed head up to this day. */
  readonly to?: string;
}

/** The whole record, read from one end to the other however long it is. Everything streams in order. */
export abstract class HistoryArchive {
  /** All that `work` reads is of one moment, whatever is written meanwhile. */
  abstract view<T>(work: () => Promise<T>): Promise<T>;

  /** In order of id. */
  abstract instances(filter: ArchiveFilter): AsyncIterable<Instance>;

  /** In order of instance and seq: whole histories of the cases the filter names. */
  abstract entries(filter: ArchiveFilter): AsyncIterable<HistoryEntry>;

  /** In order of instance and seq. */
  abstract sealedHeads(filter: ArchiveFilter): AsyncIterable<SealedHead>;

  /** In order of instance. */
  abstract documents(filter: ArchiveFilter): AsyncIterable<FiledDocument>;

  /** All days, in order. */
  abstract roots(): AsyncIterable<DayRoot>;

  /** What a day's tree stands on, in the tree's order. */
  abstract leavesOf(day: string): AsyncIterable<SealedHead>;
}

/** Where days are sealed. */
export abstract class DayLedger {
  /** Lets one sealer through at a time, until the open unit of work ends. */
  abstract lock(): Promise<void>;

  abstract last(): Promise<DayRoot | null>;

  /** When the oldest event happened; null when there is none. */
  abstract firstEventAt(): Promise<Date | null>;

  /** The newest event before the instant of each case that has one no root covers, in order of instance id. */
  abstract unsealedHeads(before: Date): Promise<readonly Head[]>;

  abstract append(root: DayRoot, heads: readonly SealedHead[]): Promise<void>;
}
