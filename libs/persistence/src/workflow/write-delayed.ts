import { outboxMessageOf, type Commit } from '@terrace/workflow';
import type { Database } from '../database';

/** Delayed messages of the commits that were written: first those taken back, then the new ones. */
export async function writeDelayed(database: Database, commits: readonly Commit[]): Promise<void> {
  const ended = commits.filter(({ delayedCancelled }) => delayedCancelled === 'all');
  const cancelled = commits.flatMap(({ instance, delayedCancelled }) =>
    delayedCancelled === 'all' ? [] : delayedCancelled.map((sendId) => ({ senderId: instance.id, sendId })),
  );
  if (ended.length > 0) {
    const ids = ended.map(({ instance }) => instance.id);
    await database.query('DELETE FROM delayed_messages WHERE sender_id = ANY($1::uuid[])', [ids]);
  }
  if (cancelled.length > 0) await database.query(cancelStatement, [JSON.stringify(cancelled)]);
  const delayed = commits.flatMap((commit) =>
    commit.delayed.map(({ message, dueAt, sendId }) => ({
      id: message.id,
      senderId: commit.instance.id,
      sendId,
      dueAt,
      payload: outboxMessageOf(message).payload,
    })),
  );
  if (delayed.length > 0) await database.query(delayStatement, [JSON.stringify(delayed)]);
}

const cancelStatement = `
  DELETE FROM delayed_messages
  USING jsonb_to_recordset($1::jsonb) AS cancelled ("senderId" uuid, "sendId" text)
  WHERE sender_id = cancelled."senderId" AND send_id = cancelled."sendId"`;

const delayStatement = `
  INSERT INTO delayed_messages (message_id, sender_id, send_id, due_at, payload)
  SELECT id, "senderId", "sendId", "dueAt", payload
  FROM json_to_recordset($1::json) AS delayed (id uuid, "senderId" uuid, "sendId" text, "dueAt" timestamptz, payload json)`;
