import { messageTopic, outboxMessageOf, type Message, type MessageContent } from '@terrace/workflow';
import type { Database } from '../database';

/**
 * The oldest message for an instance, given to `act` and removed in one transaction. The lock makes takers of one instance
 * queue up, also before the instance exists; what the one before did is seen by the statement after the lock.
 */
export async function takeMessage(
  database: Database,
  instanceId: string,
  act: (message: Message) => Promise<readonly Message[]>,
): Promise<boolean> {
  return database.transaction(async () => {
    await database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [instanceId]);
    const [row] = await database.query<MessageRow>(oldestStatement, [instanceId]);
    if (!row) return false;
    const answers = await act({ id: row.message_id, to: row.payload.to, content: row.payload.content });
    await database.query('DELETE FROM outbox WHERE message_id = $1', [row.message_id]);
    if (answers.length > 0)
      await database.query(answerStatement, [JSON.stringify(answers.map(outboxMessageOf))]);
    return true;
  });
}

interface MessageRow {
  readonly message_id: string;
  readonly payload: { readonly to: string; readonly content: MessageContent };
}

const oldestStatement = `
  SELECT message_id, payload FROM outbox WHERE topic = '${messageTopic}' AND payload->>'to' = $1 ORDER BY position LIMIT 1`;

const answerStatement = `
  INSERT INTO outbox (message_id, topic, payload)
  SELECT id, topic, payload FROM jsonb_to_recordset($1::jsonb) AS message (id uuid, topic text, payload jsonb)`;
