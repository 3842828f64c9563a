import type { Commit, Instance, Timer } from '../instance';
import type { Task } from '../tasks/task';
import type { Moved } from './bulk-send';

/** The same commit with its outward effects kept back until then; what instances tell one another is not kept back. */
export const holdEffects = (commit: Commit, leavesAt: Date): Commit => ({
  ...commit,
  messages: [],
  held: commit.messages.map((message) => ({ ...message, entryId: commit.entry.id, leavesAt })),
});

/** What a case had before a commit, besides itself. */
export interface Belongings {
  readonly timers: readonly Timer[];
  readonly tasks: readonly Task[];
  /** Whether an event of its own was on its way to happen later. */
  readonly wasDelaying: boolean;
}

/** What must be known to take a commit back. */
export function movedBy(commit: Commit, before: Instance, had: Belongings): Moved {
  const { snapshot, stage, state, holder, invocations } = before;
  const written = new Set(commit.tasks.map(({ id }) => id));
  const earlier = new Set(had.tasks.map(({ id }) => id));
  return {
    entryId: commit.entry.id,
    version: commit.instance.version,
    left: commit.entry.left,
    entered: commit.entry.entered,
    before: { snapshot, stage, state, holder, invocations },
    timersStarted: commit.timersStarted.map(({ name }) => name),
    timersCancelled: had.timers.filter(({ name }) => commit.timersCancelled.includes(name)),
    tasksChanged: had.tasks.filter(({ id }) => written.has(id)),
    tasksOpened: commit.tasks.flatMap(({ id }) => (earlier.has(id) ? [] : [id])),
    held: commit.held.length,
    isFinal:
      commit.told.length > 0 ||
      commit.delayed.length > 0 ||
      (commit.delayedCancelled === 'all' ? had.wasDelaying : commit.delayedCancelled.length > 0),
  };
}
