import type { Text } from '@terrace/kernel';

/** `open`: can be met, and experts decide within their bands; `unknown`: the records do not say. */
export type Status = 'pass' | 'fail' | 'open' | 'unknown';

/** One condition of a measure, as an officer reads it. */
export interface ConditionCard {
  readonly id: string;
  readonly title: Text;
  /** Measure and article, and its words. */
  readonly clause: string;
  readonly quote: string | null;
  readonly status: Status;
  readonly value: Text | null;
  readonly threshold: Text | null;
  /** What is missing to pass, or too much. */
  readonly gap: Text | null;
  /** What the value was worked out from. */
  readonly working: Text | null;
  /** `thin`: passes, but a small correction of the figures would change that. */
  readonly margin: 'steady' | 'thin' | null;
  readonly remedy: Text | null;
  readonly evidence: Text | null;
  /** The figure of the rule was not found in the measure's own text. */
  readonly unconfirmed: boolean;
  /** Where one of several, or all of several, are asked for. */
  readonly parts: readonly ConditionCard[];
}

/** An item of a score: points certain, and points within reach. */
export interface ScoreCard {
  readonly id: string;
  readonly title: Text;
  readonly outOf: number;
  readonly min: number;
  readonly max: number;
  readonly band: string | null;
  /** The figure lies where texts of the rule differ: a person decides. */
  readonly flagged: boolean;
  readonly value: Text | null;
  readonly parts: readonly ScoreCard[];
}

/** A figure the pack asks for, with what was last stated of it. */
export interface AskedNow {
  readonly name: string;
  readonly title: Text;
  readonly type: string;
  readonly unit: Text | null;
  /** The day, or the last day of the fiscal year, that a statement would be about. */
  readonly asOf: string;
  readonly value: string | null;
  readonly statedAsOf: string | null;
  readonly source: string | null;
}

/** The conditions of one programme, judged by the records on one day, by the pack in force on that day. */
export interface Assessment {
  readonly programme: string;
  readonly title: Text;
  readonly basis: string;
  readonly inForceFrom: string;
  readonly on: string;
  /** `meets`: every condition; `open`: all that records decide, the rest being for experts. */
  readonly verdict: 'meets' | 'open' | 'unknown' | 'fails';
  readonly unconfirmed: boolean;
  readonly note: Text | null;
  readonly conditions: readonly ConditionCard[];
  readonly score: ScoreCard | null;
  readonly missingYears: readonly number[];
  readonly asked: readonly AskedNow[];
}
