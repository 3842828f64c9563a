import type { Task } from './task';

/** What the instance's tasks were before a step, and which of them the event decides or belongs to. */
export interface Desk {
  readonly tasks: readonly Task[];
  /** Null: the event is no task's. */
  readonly acted: Task | null;
}

export const emptyDesk: Desk = { tasks: [], acted: null };
