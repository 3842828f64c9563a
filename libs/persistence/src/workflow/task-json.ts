import type { Task } from '@terrace/workflow';

/** A task as JSON has it. */
export type TaskJson = Omit<Task, 'openedAt' | 'closedAt'> & {
  readonly openedAt: string;
  readonly closedAt: string | null;
};

export const taskFrom = ({ openedAt, closedAt, ...task }: TaskJson): Task => ({
  ...task,
  openedAt: new Date(openedAt),
  closedAt: closedAt === null ? null : new Date(closedAt),
});
