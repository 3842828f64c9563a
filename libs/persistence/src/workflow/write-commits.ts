import { outboxMessageOf, type Commit, type Task } from '@terrace/workflow';
import type { Database } from '../database';
import * as write from './commit-parts';
import { timerRowOf } from './instance-row';
import { closedTaskRowOf, closeTasks, taskRowOf, writeTasks } from './write-tasks';

/**
 * Everything that many commits write, in one statement and so in one transaction. An instance that has moved on, or a start
 * whose key is taken, writes nothing: all else hangs on the row it did not get. Each instance stands in it once. Returns the
 * ids that were written.
 */
export async function writeCommits(database: Database, commits: readonly Commit[]): Promise<Set<string>> {
  if (commits.length === 0) return new Set();
  const [starts, moves] = [commits.filter(begins), commits.filter((commit) => !begins(commit))];
  const closed = moves.flatMap(({ tasks }) => tasks.filter(isClosed));
  const standing = commits.flatMap((commit) =>
    commit.tasks.filter((task) => begins(commit) || !isClosed(task)),
  );
  const instances = [
    { part: write.started, rows: starts.map(startOf) },
    { part: write.moved, rows: moves.map(moveOf) },
  ].filter(isGiven);
  const others = [
    { part: write.entries, rows: commits.map(({ entry }) => entry) },
    { part: write.messages, rows: commits.flatMap(messageRowsOf) },
    { part: write.timersCancelled, rows: commits.flatMap(timersCancelledIn) },
    { part: write.timersStarted, rows: commits.flatMap((commit) => commit.timersStarted.map(timerRowOf)) },
    { part: write.sendsCancelled, rows: commits.flatMap(cancelledRowsOf) },
    { part: write.sendsDelayed, rows: commits.flatMap(delayedRowsOf) },
    { part: writeTasks, rows: standing.map(taskRowOf) },
    { part: closeTasks, rows: closed.map(closedTaskRowOf) },
  ].filter(isGiven);
  const parts = [...instances, ...others].map(({ part }) => part);
  const rows = await database.prepared<{ id: string }>(statementOf(parts, instances.length), [
    ...[...instances, ...others].map((given) => JSON.stringify(given.rows)),
    ...(moves.length > 0 ? [moves.map(({ instance }) => instance.id)] : []),
  ]);
  return new Set(rows.map(({ id }) => id));
}

const isGiven = ({ rows }: { readonly rows: readonly unknown[] }): boolean => rows.length > 0;

const begins = ({ expectedVersion }: Commit): boolean => expectedVersion === null;

/** What a move closes was there before it. */
const isClosed = ({ closedAt }: Task): boolean => closedAt !== null;

/** Of an instance that moves only what a move can change: the rest would be sent with every event for nothing. */
function moveOf({ instance, expectedVersion, entry: { idempotencyKey } }: Commit) {
  const { id, chartVersion, version, snapshot, stage, state, holder, updatedAt, hash, invocations } =
    instance;
  const standing = { version, snapshot, stage, state, holder, updatedAt, hash, invocations };
  return { id, chartVersion, ...standing, expectedVersion, idempotencyKey };
}

const startOf = ({ instance: { parent, ...instance } }: Commit) => ({
  ...instance,
  parentId: parent?.instanceId,
  invokeId: parent?.invokeId,
});

const timersCancelledIn = ({ instance, timersCancelled }: Commit) =>
  timersCancelled.map((name) => ({ instanceId: instance.id, name }));

const messageRowsOf = ({ instance, messages, told }: Commit) =>
  [...messages, ...told.map(outboxMessageOf)].map((message) => ({ ...message, instanceId: instance.id }));

/** By entry what was held for it, by send id what was said under it; by neither, everything the instance still has to say. */
const cancelledRowsOf = ({
  instance,
  delayedCancelled,
  heldCancelled,
}: Commit): { readonly senderId: string; readonly sendId?: string; readonly entryId?: string }[] => {
  const senderId = instance.id;
  const sends =
    delayedCancelled === 'all' ? [{ senderId }] : delayedCancelled.map((sendId) => ({ senderId, sendId }));
  return [...sends, ...heldCancelled.map((entryId) => ({ senderId, entryId }))];
};

const delayedRowsOf = ({ instance: { id: senderId }, delayed, held }: Commit) => [
  ...delayed.map(({ message, dueAt, sendId }) => ({
    ...outboxMessageOf(message),
    senderId,
    sendId,
    dueAt,
  })),
  ...held.map(({ leavesAt: dueAt, ...message }) => ({ ...message, senderId, dueAt })),
];

const statements = new Map<string, string>();

/** Parts without rows are left out: PostgreSQL makes ready to write to a table, its indexes and triggers, before it looks. */
function statementOf(parts: readonly write.Part[], instances: number): string {
  const key = parts.map(({ name }) => name).join();
  const known = statements.get(key);
  if (known) return known;
  const ids = `$${String(parts.length + 1)}::uuid[]`;
  const named = parts.map((part, i) => `part_${String(i)} AS (${part(`$${String(i + 1)}`, ids)})`);
  const written = Array.from({ length: instances }, (_, i) => `SELECT id FROM part_${String(i)}`).join(
    ' UNION ALL ',
  );
  named.splice(instances, 0, `written AS (${written})`);
  const statement = `WITH ${named.join(',\n')} SELECT id FROM written`;
  statements.set(key, statement);
  return statement;
}
