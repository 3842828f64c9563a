import type { Snapshot } from './snapshot';

/** A figure that no record of the district holds, as somebody reported it. It holds from its day until a later one. */
export interface GivenFigure {
  readonly figure: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** An exact decimal. */
  readonly value: string;
  /** Where it comes from. */
  readonly source: string;
  readonly givenBy: string;
  readonly givenAt: Date;
}

export abstract class GivenFigures {
  /** Every report, the earliest day first; of a day the one that was given last is last. */
  abstract all(): Promise<GivenFigure[]>;
  /** Adds a report; those of before stay. */
  abstract give(figure: GivenFigure): Promise<void>;
}

/** An enterprise that bore a tag from a day, null: since before that was noted, until the day before another; null: still. */
export interface TagStay {
  readonly enterpriseId: string;
  readonly tag: string;
  readonly since: string | null;
  readonly until: string | null;
}

export abstract class TagHistory {
  abstract of(tags: readonly string[]): Promise<TagStay[]>;
}

export abstract class SnapshotStore {
  /** False: a snapshot of this id is there already. */
  abstract add(snapshot: Snapshot): Promise<boolean>;
  abstract load(id: string): Promise<Snapshot | null>;
  /** The newest first, without their readings. */
  abstract list(): Promise<Omit<Snapshot, 'readings'>[]>;
}
