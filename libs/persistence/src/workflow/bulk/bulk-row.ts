import type { BulkItem, Moved, Timer, TimerBasis } from '@terrace/workflow';
import { taskFrom, type TaskRecord } from '../select-tasks';

export const bulkColumns = `bulk_id AS id, event, data, note, actor, created_at AS "createdAt",
  effects_leave_at AS "effectsLeaveAt", total`;

export const itemColumns = `bulk_id AS "bulkId", position, instance_id AS "instanceId",
  expected_version AS "expectedVersion", outcome, refusal, moved`;

/** As json holds it: instants are text. */
export type ItemRow = Omit<BulkItem, 'moved'> & { readonly moved: StoredMoved | null };

type StoredMoved = Omit<Moved, 'timersCancelled' | 'tasksChanged'> & {
  readonly timersCancelled: readonly StoredTimer[];
  readonly tasksChanged: readonly TaskRecord[];
};

type StoredTimer = Omit<Timer, 'dueAt' | 'basis'> & {
  readonly dueAt: string;
  readonly basis: (Omit<TimerBasis, 'startedAt'> & { readonly startedAt: string }) | null;
};

export const itemOf = ({ moved, ...item }: ItemRow): BulkItem => ({
  ...item,
  moved: moved && {
    ...moved,
    timersCancelled: moved.timersCancelled.map(timerOf),
    tasksChanged: moved.tasksChanged.map(taskFrom),
  },
});

const timerOf = ({ dueAt, basis, ...timer }: StoredTimer): Timer => ({
  ...timer,
  dueAt: new Date(dueAt),
  basis: basis && { ...basis, startedAt: new Date(basis.startedAt) },
});
