import type { Json, Snapshot } from '@terrace/engine';
import type { Actor, Refusal } from '@terrace/kernel';
import type { Instance, Timer } from '../instance';
import type { Task } from '../tasks/task';

/** One event ordered for many cases; each gets it for itself, or is refused for itself. */
export interface BulkSend {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly note: string | null;
  readonly actor: Actor;
  readonly createdAt: Date;
  /** Until then letters and other effects are held, and what was done can be taken back. */
  readonly effectsLeaveAt: Date;
  readonly total: number;
}

export interface BulkTarget {
  readonly instanceId: string;
  /** The version the sender saw; null takes the newest. */
  readonly expectedVersion: number | null;
}

/** `refused`: a rule or condition stands in the way. `impossible`: there is nothing to do it to where the case stands, or no such case. */
export const bulkOutcomes = ['waiting', 'moved', 'refused', 'impossible', 'undone'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

export interface BulkItem extends BulkTarget {
  readonly bulkId: string;
  readonly position: number;
  readonly outcome: BulkOutcome;
  readonly refusal: Refusal | null;
  /** What was written for it, and how to take it back; null where nothing was, or nothing can be. */
  readonly moved: Moved | null;
}

export interface Moved {
  readonly entryId: string;
  /** Version the event left the case with: taken back only while it still stands. */
  readonly version: number;
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly before: Pick<Instance, 'stage' | 'state' | 'holder' | 'invocations'> & {
    readonly snapshot: Snapshot;
  };
  readonly timersStarted: readonly string[];
  readonly timersCancelled: readonly Timer[];
  /** Tasks it changed, as they stood before. */
  readonly tasksChanged: readonly Task[];
  /** Ids of tasks it opened. */
  readonly tasksOpened: readonly string[];
  /** Effects held back. */
  readonly held: number;
  /** It told other cases something or set or stopped a delayed event: that cannot be taken back. */
  readonly isFinal: boolean;
}

export type BulkProgress = Readonly<Record<BulkOutcome, number>>;
