import type { Person, Text } from '@terrace/kernel';

/** 班次、批次: running cases of one programme that are led together, as a training class (培训班) or an application batch (申报批次). */
export interface Cohort {
  readonly id: string;
  readonly chartId: string;
  /** One of the kinds its programme declares. */
  readonly kind: string;
  readonly title: Text;
  readonly year: number;
  /** `seq` of the newest line of its record. */
  readonly version: number;
  /** Members present. */
  readonly size: number;
  readonly openedAt: Date;
  readonly openedBy: Person;
  /** Null: members may still come and go, and be sent signals. */
  readonly closedAt: Date | null;
}

export type CohortAct = 'opened' | 'added' | 'removed' | 'closed';

/** One line of a cohort's record: only ever added to. */
export interface CohortEntry {
  readonly cohortId: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly act: CohortAct;
  /** Cases that came or went by it. */
  readonly count: number;
  readonly by: Person;
  readonly at: Date;
  readonly note: string | null;
}

/** A member present, and the line of the record by which it came. */
export interface Member {
  readonly instanceId: string;
  readonly joinedAt: Date;
  readonly joinedBy: Person;
}

/** A case coming to a cohort or leaving it. */
export interface Passage {
  readonly cohort: Cohort;
  readonly act: 'added' | 'removed';
  readonly by: Person;
  readonly at: Date;
  readonly note: string | null;
}

/** An order for many cases that was given to all who were members then. */
export interface Signal {
  readonly cohortId: string;
  readonly bulkId: string;
  readonly sentAt: Date;
}
