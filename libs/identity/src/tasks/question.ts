import type { Actor } from '@terrace/kernel';
import type { LastMove, TaskConcern } from '@terrace/workflow';
import type { Conflict } from '../conflicts/conflict';

/** What is asked about one act on a case: everything the rules look at, already loaded. */
export interface Question {
  readonly subjectId: string;
  readonly at: Date;
  /** Standing conflicts of interest with the enterprise, of anybody. */
  readonly conflicts: readonly Conflict[];
  /** The task the act is about; null: none. */
  readonly task: TaskConcern | null;
  /** The event decides the task: co-signers and votes count. */
  readonly decides: boolean;
  /** Null: the event takes nothing back. */
  readonly takesBack: LastMove | null;
  /** Whom the task is given to, or who is asked to sign too. */
  readonly other?: Actor;
}
