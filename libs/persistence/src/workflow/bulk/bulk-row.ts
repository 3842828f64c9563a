import type { BulkItem, Moved } from '@terrace/workflow';
import { taskFrom, type TaskJson } from '../task-json';
import { timerFrom, type TimerRecord } from '../timer-record';

export const bulkColumns = `bulk_id AS id, event, data, note, actor, created_at AS "createdAt",
  effects_leave_at AS "effectsLeaveAt", total`;

export const itemColumns = `bulk_id AS "bulkId", position, instance_id AS "instanceId",
  expected_version AS "expectedVersion", outcome, refusal, moved`;

/** As json holds it: instants are text. */
export type ItemRow = Omit<BulkItem, 'moved'> & { readonly moved: StoredMoved | null };

type StoredMoved = Omit<Moved, 'timersCancelled' | 'tasksChanged'> & {
  readonly timersCancelled: readonly TimerRecord[];
  readonly tasksChanged: readonly TaskJson[];
};

export const itemOf = ({ moved, ...item }: ItemRow): BulkItem => ({
  ...item,
  moved: moved && {
    ...moved,
    timersCancelled: moved.timersCancelled.map(timerFrom),
    tasksChanged: moved.tasksChanged.map(taskFrom),
  },
});
