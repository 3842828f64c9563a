import type { Chart } from '@terrace/engine';
import type { User } from '@terrace/identity';
import type { Letter } from '@terrace/notifications';
import type { HistoryEntry, Instance, Timer } from '@terrace/workflow';
import type { Attempt } from '../load/ledger';

/** Everything that is known when the run is over: what people were told, what the database holds, what was mailed. */
export interface Evidence {
  readonly attempts: readonly Attempt[];
  /** State each case has to be in. */
  readonly destinations: ReadonlyMap<string, string>;
  readonly instances: readonly Instance[];
  /** By instance, in order. */
  readonly histories: ReadonlyMap<string, readonly HistoryEntry[]>;
  readonly timers: readonly Timer[];
  /** Messages in the outbox and delayed ones, as text for the report. */
  readonly undelivered: readonly string[];
  readonly letters: readonly Letter[];
  readonly people: readonly User[];
  readonly mails: readonly SentMail[];
  /** When a worker was killed or lost its database. */
  readonly interruptions: readonly number[];
  readonly charts: readonly Chart[];
  /** The district's time at the end. */
  readonly now: Date;
}

export interface SentMail {
  readonly messageId: string;
  /** Milliseconds of the system's own clock. */
  readonly at: number;
}

/** Something that must never be, whatever went wrong. */
export interface Violation {
  readonly check: string;
  readonly about: string;
  readonly what: string;
}
