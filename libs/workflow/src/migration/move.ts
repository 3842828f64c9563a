import type { Snapshot } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import type { Instance, Timer } from '../instance';
import type { Task } from '../tasks/task';
import type { Moved } from '../occasion';

/** Why a case keeps its version. */
export interface StayReason {
  /** For counting: cases that stay for the same reason count together. */
  readonly code: StayCode;
  readonly text: Text;
}

export type StayCode =
  | 'unmapped'
  | 'by-plan'
  | 'illegal'
  | 'data'
  | 'history'
  | 'invocation'
  | 'expression'
  | 'would-end'
  | 'fault'
  | 'in-flight'
  | 'moved-on'
  | 'has-had-effects';

/** What a plan makes of one case. */
export type Move =
  | { readonly kind: 'stays'; readonly reason: StayReason }
  | {
      readonly kind: 'moves';
      /** Where it was put, before it settled. */
      readonly placed: Snapshot;
      readonly decision: Moved;
      readonly timers: CarriedTimers;
    };

export interface CarriedTimers {
  /** Pending timers that go on, under their id, as the new version has them. */
  readonly changed: readonly Timer[];
  /** Names of pending timers that end, with their reminders. */
  readonly cancelled: readonly string[];
  /** Those whose term is counted anew from the day it began. */
  readonly started: readonly Timer[];
}

/** One case with what is pending for it, and its tasks of all time. */
export interface Resident {
  readonly instance: Instance;
  readonly timers: readonly Timer[];
  readonly tasks: readonly Task[];
}

/** Thrown inside the working-out of a move and turned into its answer there. */
export class Stays extends Error {
  readonly reason: StayReason;

  constructor(code: StayCode, zh: string, en: string) {
    super(en);
    this.reason = { code, text: { zh, en } };
  }
}
