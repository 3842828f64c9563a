import type { Text } from '@terrace/kernel';
import type { Indicator, Unit } from './indicator';
import type { Counted, Tally } from './reading';

/** An indicator on a day. */
export interface Reading extends Pick<Tally, 'value' | 'missing' | 'parts'> {
  readonly id: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly target: Indicator['target'];
  readonly aspired: boolean;
  readonly clause: string | null;
  readonly note: Text | null;
  /** What about it is not settled. */
  readonly unconfirmed: Text | null;
  /** What is still missing to the target; null: nothing, or nobody can say. */
  readonly gap: string | null;
  readonly isMet: boolean | null;
  /** At the end of the year before. */
  readonly before: string | null;
  /** What stands beside the value and is not part of it. */
  readonly besides: readonly { readonly title: Text; readonly value: string | null }[];
  readonly behind: readonly Counted[];
}

/** 定稿: the readings of a day, kept as they were for a report. They never change. */
export interface Snapshot {
  readonly id: string;
  readonly year: number;
  /** The day they are of. */
  readonly on: string;
  readonly title: string;
  readonly reason: string;
  readonly takenBy: string;
  readonly takenAt: Date;
  readonly readings: readonly Reading[];
}
