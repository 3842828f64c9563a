import type { Chart, Decision, Json } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Attachment } from './attachment';
import type { Instance } from './instance';
import type { TimerPlan } from './ports';
import type { Desk } from './tasks/desk';

export type Moved = Extract<Decision, { kind: 'moved' }>;

/** What is known around one decision, besides the decision itself. */
export interface Occasion {
  readonly chart: Chart;
  readonly actor: Actor;
  readonly at: Date;
  readonly facts: Readonly<Record<string, Json>>;
  readonly event: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly invokeId?: string;
  readonly note: string | null;
  /** Absent: it carries none. */
  readonly attachments?: readonly Attachment[];
  readonly idempotencyKey: string;
  readonly nextId: () => string;
  readonly timerPlan: TimerPlan;
  readonly desk: Desk;
}

/** The instance as it stood before: without snapshot and place for one that begins. */
export type Before = Pick<
  Instance,
  | 'id'
  | 'chartId'
  | 'chartVersion'
  | 'subjectId'
  | 'businessKey'
  | 'version'
  | 'startedAt'
  | 'hash'
  | 'parent'
  | 'invocations'
> &
  Partial<Pick<Instance, 'snapshot'>>;
