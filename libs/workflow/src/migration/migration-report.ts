import type { Text } from '@terrace/kernel';
import type { StayCode } from './move';

/** What a dry run found, counted; its size depends on the chart, not on how many cases there are. */
export interface MigrationReport {
  /** ISO instant. */
  readonly at: string;
  readonly total: number;
  readonly moves: number;
  readonly stays: number;
  readonly reasons: readonly ReasonCount[];
  /** By where cases stand now and where they would stand. */
  readonly places: readonly PlaceChange[];
}

export interface ReasonCount {
  readonly code: StayCode;
  readonly text: Text;
  readonly count: number;
  /** Business keys of some of them. */
  readonly examples: readonly string[];
}

export interface PlaceChange {
  /** Innermost states, joined by ` + ` where there are several. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Events that somebody may send after and nobody could before. */
  readonly enabled: readonly EventCount[];
  /** The reverse, with the reason where a condition bars it. */
  readonly forbidden: readonly EventCount[];
}

export interface EventCount {
  readonly event: string;
  readonly title: Text | null;
  readonly count: number;
  readonly why: Text | null;
}
