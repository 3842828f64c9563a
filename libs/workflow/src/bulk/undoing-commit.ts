import type { Actor } from '@terrace/kernel';
import { eventHash } from '../event-hash';
import type { Commit, Instance } from '../instance';
import { silent } from '../silent';
import { changeOf } from '../snapshot-change';
import type { Task } from '../tasks/task';
import type { Moved } from './bulk-send';

/** The name under which the history records that an event was taken back. */
export const undoneEvent = 'undone';

/** Puts a case back where it stood before an event; `tasks` are those it has now. The history keeps both: what was done, and that it was undone. */
export function undoingCommit(
  now: Instance,
  moved: Moved,
  tasks: readonly Task[],
  by: { readonly id: string; readonly actor: Actor; readonly at: Date },
): Commit {
  const opened = tasks.filter(({ id }) => moved.tasksOpened.includes(id));
  const entry = {
    ...by,
    instanceId: now.id,
    seq: now.version + 1,
    name: undoneEvent,
    data: { entryId: moved.entryId },
    idempotencyKey: `undo:${moved.entryId}`,
    left: moved.entered,
    entered: moved.left,
    note: null,
    previousHash: now.hash,
    change: changeOf(now.snapshot, moved.before.snapshot),
  };
  const hash = eventHash(entry);
  return {
    instance: { ...now, ...moved.before, version: now.version + 1, updatedAt: by.at, hash },
    expectedVersion: now.version,
    entry: { ...entry, hash },
    timersCancelled: moved.timersStarted,
    timersStarted: moved.timersCancelled,
    ...silent,
    heldCancelled: [moved.entryId],
    tasks: [...moved.tasksChanged, ...opened.map((task) => ({ ...task, closedAt: task.closedAt ?? by.at }))],
  };
}
