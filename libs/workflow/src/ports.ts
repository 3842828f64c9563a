import type { Chart, Json, Snapshot } from '@terrace/engine';
import type { Actor, Counterfactual, Outcome, Person, Refusal, Text } from '@terrace/kernel';
import type { Commit, CommitResult, HistoryEntry, Instance, Reminder, Timer } from './instance';
import type { Message } from './message';
import type { SendCommand } from './send-command';
import type { TaskWish } from './tasks/task-wish';
import type { Task } from './tasks/task';
import type { TaskConcern } from './tasks/task-concern';
import type { TaskCounts, TaskQuery } from './tasks/task-query';

/** Durable instances, their history and timers. */
export abstract class WorkflowStore {
  abstract load(instanceIds: readonly string[]): Promise<Instance[]>;

  /** The entry an idempotency key already made in this instance, if any. */
  abstract entryByKey(instanceId: string, idempotencyKey: string): Promise<HistoryEntry | null>;

  /**
   * Writes many commits in one transaction, each all or nothing by itself: `stale` when another event came first,
   * `duplicate` when its business key (a start) or idempotency key is taken. Joins an open unit of work.
   */
  abstract commit(commits: readonly Commit[]): Promise<CommitResult[]>;

  abstract history(instanceId: string): Promise<HistoryEntry[]>;

  abstract timersOf(instanceIds: readonly string[]): Promise<Timer[]>;

  /** Every task of the instances, open or closed, the oldest first. */
  abstract tasksOf(instanceIds: readonly string[]): Promise<Task[]>;

  /**
   * Of these the open ones, and the closed ones of the steps named: what deciding looks at. The oldest first. Of the
   * rounds of a step in which the same people acted, one may stand for all.
   */
  abstract desksOf(instanceIds: readonly string[], steps: readonly string[]): Promise<Task[]>;

  /** Open tasks from one person's view, the oldest first. */
  abstract listTasks(query: TaskQuery): Promise<{ total: number; items: Task[] }>;

  abstract countTasks(query: Omit<TaskQuery, 'view' | 'offset' | 'limit'>): Promise<TaskCounts>;

  abstract list(query: InstanceQuery): Promise<InstancePage>;

  /** Instances of one version of a chart that have not ended, in order of id, those after `after`. */
  abstract running(
    chartId: string,
    chartVersion: number,
    after: string | null,
    limit: number,
  ): Promise<Instance[]>;

  /** Those of the instances for which a message or a fired timer is on its way. */
  abstract beingTold(instanceIds: readonly string[]): Promise<string[]>;

  /** Number of instances per stage and state: of one subject, of those named, or of all. */
  abstract counts(
    query: Pick<InstanceQuery, 'chartId' | 'subjectId' | 'ids'>,
  ): Promise<{ stage: string; state: string; count: number }[]>;

  /**
   * Moves what is due into the outbox in order of due time: reminders (topic `timers`), events of timers and delayed
   * messages (topic `events`). Each leaves once, whoever else fires; returns how many. A deadline without an event stays,
   * overdue, until its state is left.
   */
  abstract fireDueTimers(now: Date, limit: number): Promise<number>;

  /**
   * Gives the oldest message that waits for an instance to `act`, and removes it in the transaction `act` writes in, with
   * what `act` wants told in turn. One at a time for one instance. False: none waits.
   */
  abstract takeMessage(
    instanceId: string,
    act: (message: Message) => Promise<readonly Message[]>,
  ): Promise<boolean>;

  /**
   * Pending deadlines whose date was worked out from what has changed: from which days are worked
   * between two dates, or from facts below a name. In order of id, those after `after`.
   */
  abstract deadlinesFrom(basis: ChangedBasis, after: string | null, limit: number): Promise<Timer[]>;

  /** Gives deadlines and their reminders to come other dates; returns how many were still pending. */
  abstract redate(timers: readonly Timer[]): Promise<number>;

  /** When the next timer that sends or reminds, or the next delayed message, is due; null when none is pending. */
  abstract nextTimerDueAt(): Promise<Date | null>;
}

export interface InstancePage {
  readonly total: number;
  /** False: there are more than `total`, and counting has stopped there. */
  readonly isExact: boolean;
  readonly items: Instance[];
}

export type ChangedBasis =
  | { readonly kind: 'working-days'; readonly from: string; readonly to: string }
  | { readonly kind: 'facts'; readonly below: string };

export interface InstanceQuery {
  readonly chartId?: string;
  readonly subjectId?: string;
  readonly stage?: string;
  readonly state?: string;
  readonly holder?: string;
  /** None but these. */
  readonly ids?: readonly string[];
  /** Whoever invoked them. */
  readonly parentId?: string;
  /** Matches business key, enterprise name or credit code. */
  readonly text?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Charts by id; the version in force on a date, or one exactly. */
export abstract class ChartCatalogue {
  abstract inForce(chartId: string, on: string): Chart | null;
  abstract version(chartId: string, version: number): Chart | null;
  abstract all(): readonly Chart[];
}

/** Facts guards may read about instances, loaded after them so that they are at least as new. */
export abstract class FactsSource {
  /** In the order of the subjects. */
  abstract factsOf(
    subjects: readonly FactsSubject[],
    at: Date,
  ): Promise<readonly Readonly<Record<string, Json>>[]>;

  /** What a change of one figure comes to, in words; null: nobody has a name for that figure. */
  sayChange(_change: Counterfactual, _chart: Chart, _facts: Readonly<Record<string, Json>>): Text | null {
    return null;
  }
}

/** What an event must bring along, such as the fields of its form. */
export abstract class Forms {
  /** Null: complete, or nothing this actor could send here; then the chart says why. */
  abstract refuse(
    chart: Chart,
    instance: Instance,
    command: Pick<SendCommand, 'event' | 'data' | 'note'>,
    actor: Actor,
    facts: Readonly<Record<string, Json>>,
  ): Refusal | null;
}

export interface FactsSubject {
  readonly id: string;
  readonly subjectId: string;
  readonly chartId: string;
  readonly chartVersion: number;
  readonly startedAt: Date;
  readonly data: Readonly<Record<string, Json>>;
  /** Where it stands; absent: it begins. */
  readonly snapshot?: Pick<Snapshot, 'configuration'>;
}

/** Turns a timer's `due` of the chart into instants: the deadline itself and its reminders. */
export abstract class TimerPlan {
  /**
   * `due` and `reminderDays` come from the chart; `facts` carry the case's own data as it stands after the decision under
   * `data`. Null when the date a deadline rests on is not known yet.
   * Reminders that would lie in the past are left out.
   */
  abstract plan(
    due: Json,
    reminderDays: readonly number[],
    at: Date,
    facts: Readonly<Record<string, Json>>,
  ): PlannedTimer | null;
}

export interface PlannedTimer {
  /** Last day of the term, YYYY-MM-DD in Asia/Shanghai; the term ends with the day. */
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly reminders: readonly Reminder[];
}

/** What authority is asked for; `case.send-many` about no case in particular, `case.undo-many` about its sender. */
export type CaseAct = 'case.start' | 'case.send' | 'case.send-many' | 'case.undo-many';

/** Who may do what with which case. Asked inside the acts, so that no door can pass it by. */
export abstract class Authority {
  abstract refuse(
    actor: Actor,
    act: CaseAct,
    concern: { readonly subjectId?: string; readonly senderId?: string } | null,
  ): Refusal | null;

  /**
   * For each ask, in order, the actor in the capacity in which they may do it, or the rule that keeps them from it. Stricter
   * than `refuse`: it knows conflicts of interest and tasks. The machine is not asked about.
   */
  abstract admit(asks: readonly Ask[]): Promise<Outcome<Admission>[]>;
}

/** What somebody wants to do, and everything about it that the rules look at. */
export interface Ask {
  readonly actor: Actor;
  readonly act: 'case.start' | 'case.send' | `task.${TaskWish['act']}`;
  readonly subjectId: string;
  readonly at: Date;
  /** Null: no task's. */
  readonly task: TaskConcern | null;
  /** The event is one that decides the task. */
  readonly decides: boolean;
  /** Null: the event takes nothing back. */
  readonly takesBack: LastMove | null;
  /** Whom the task is given to, or who is asked to sign too. */
  readonly otherId?: string;
}

/** Who moved the case last, and who has done something about it since. */
export interface LastMove {
  /** Null: nobody but the machine. */
  readonly by: Actor | null;
  readonly since: Person | null;
}

export interface Admission {
  readonly actor: Actor;
  /** Null: the act is about nobody else. */
  readonly other: Person | null;
}
