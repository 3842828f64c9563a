import type { Effect, Json, Snapshot } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Attachment } from './attachment';
import type { DelayedMessage, Message, Parent } from './message';
import type { SnapshotChange } from './snapshot-change';
import type { Task } from './tasks/task';

/** A case: one subject's way through one version of one chart. */
export interface Instance {
  readonly id: string;
  readonly chartId: string;
  readonly chartVersion: number;
  /** The enterprise the case is about. */
  readonly subjectId: string;
  /** What people call it, e.g. `HNTE-2026-0001`; unique. */
  readonly businessKey: string;
  /** Counts events; a sender states the version it saw. */
  readonly version: number;
  readonly snapshot: Snapshot;
  /** Top-level and innermost active state, for counting and lists. */
  readonly stage: string;
  readonly state: string;
  /** Role whose move it is, from the chart; null when nobody's. */
  readonly holder: string | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  /** Hash of the newest event: the next one is chained to it. Hex. */
  readonly hash: string;
  /** Null: nobody invoked it, it stands for itself. */
  readonly parent: Parent | null;
  /** Instances it has invoked and not cancelled, by the invocation's id. */
  readonly invocations: Readonly<Record<string, string>>;
}

/** One accepted event: append-only, hash-chained per instance. */
export interface HistoryEntry {
  readonly id: string;
  readonly instanceId: string;
  /** 0 is the start; equal to the instance's version after the event. */
  readonly seq: number;
  readonly name: string;
  readonly data: Readonly<Record<string, Json>>;
  /** The invocation that sent it; absent for all others, so that their hashes do not speak of it. */
  readonly invokeId?: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly idempotencyKey: string;
  readonly left: readonly string[];
  readonly entered: readonly string[];
  /** Reason or note the actor gave. */
  readonly note: string | null;
  /** Files it carries; absent for all others, as `invokeId` is: what came before files were carried keeps its hash. */
  readonly attachments?: readonly Attachment[];
  /** What was known when it was decided; absent in entries from before this was kept. */
  readonly facts?: Readonly<Record<string, Json>>;
  /** What it made of the case; absent as `facts` are. */
  readonly change?: SnapshotChange;
  readonly previousHash: string;
  readonly hash: string;
}

/** A durable deadline with the reminders it still sends. */
export interface Timer {
  readonly id: string;
  readonly instanceId: string;
  /** `<stateId>/<timerName>` of the chart. */
  readonly name: string;
  readonly dueAt: Date;
  /** What the case is told when it is due; null: it only stands there, overdue or not, until its state is left. */
  readonly event: string | null;
  /** The event has been sent; only reminders are left. */
  readonly hasFired: boolean;
  /** Letter of its reminders; null for none. */
  readonly letter: string | null;
  /** Those to come, the earliest first. */
  readonly reminders: readonly Reminder[];
  /** Calendar date of the deadline, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly holder: string | null;
  /** What its dates were worked out from; null for one from before this was kept. */
  readonly basis: TimerBasis | null;
}

export interface Reminder {
  /** Days after the deadline's date; negative before it. */
  readonly offsetDays: number;
  readonly at: Date;
}

/** The term as the chart writes it, and when it began. */
export interface TimerBasis {
  readonly due: Json;
  readonly startedAt: Date;
  /** `seq` of the history entry that began it. */
  readonly startedSeq: number;
}

/** Work for the world outside, on its way to a queue. */
export interface EffectMessage {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, Json>>;
}

export interface HeldMessage extends EffectMessage {
  /** The event it comes from. */
  readonly entryId: string;
  readonly leavesAt: Date;
}

/** What one accepted event writes, all of it or nothing. */
export interface Commit {
  readonly instance: Instance;
  /** Null: the instance is new. Otherwise the version that must still stand. */
  readonly expectedVersion: number | null;
  readonly entry: HistoryEntry;
  readonly timersStarted: readonly Timer[];
  /** Names; their reminders end with them. */
  readonly timersCancelled: readonly string[];
  /** Pending timers that go on under their id with other names or dates; one that has fired meanwhile stays fired. */
  readonly timersChanged?: readonly Timer[];
  readonly messages: readonly EffectMessage[];
  /** Messages that leave later, unless their entry is taken back before. */
  readonly held: readonly HeldMessage[];
  /** Entries whose held messages never leave. */
  readonly heldCancelled: readonly string[];
  /** What instances are told, in order; kept until it is delivered. */
  readonly told: readonly Message[];
  /** What they are told later. Those cancelled go first. */
  readonly delayed: readonly DelayedMessage[];
  readonly delayedCancelled: readonly string[] | 'all';
  /** Tasks opened, changed or closed, as they stand after it. */
  readonly tasks: readonly Task[];
}

export type CommitResult = 'committed' | 'stale' | 'duplicate';

export type { Effect };
