import type { OutboxMessage } from '@terrace/kernel';
import type { Database } from '../database';

/** How many of a queue's messages may be handed over now. */
export interface Room {
  readonly topic: string;
  readonly size: number;
}

/** What ended a message's tries. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
}

/** The outbox as the worker sees it: rows to hand over, rows handed over but not reported done, rows that failed for good. */
export class OutboxRelay {
  constructor(private readonly database: Database) {}

  /**
   * Hands over the oldest unsent messages of each queue and marks them sent when `handOver` has returned. A crash in between
   * hands them over again. Rows another worker has in hand are skipped. Returns how many were handed over.
   */
  async relay(
    rooms: readonly Room[],
    handOver: (messages: OutboxMessage[]) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const messages = await this.database.query<OutboxMessage>(unsentStatement, [JSON.stringify(rooms)]);
      if (messages.length === 0) return 0;
      await handOver(messages);
      const ids = messages.map(({ id }) => id);
      await this.database.query(
        'UPDATE outbox SET sent_at = clock_timestamp() WHERE message_id = ANY($1::uuid[])',
        [ids],
      );
      return messages.length;
    });
  }

  /** Messages of each queue that are handed over and not done. A queue with none is not named. */
  async outstanding(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ topic: string; count: number }>(
      `SELECT topic, count(*)::integer AS count FROM outbox WHERE sent_at IS NOT NULL AND failed_at IS NULL GROUP BY topic`,
    );
    return new Map(rows.map(({ topic, count }) => [topic, count]));
  }

  /** False: its effect has happened already, or it waits for a person after failing. The job has nothing to do. */
  async isWanted(messageId: string): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM outbox WHERE message_id = $1 AND failed_at IS NULL', [
      messageId,
    ]);
    return rows.length > 0;
  }

  /** The effect of this message has happened: nothing will ask for it again. */
  async markDone(messageId: string): Promise<void> {
    await this.database.query('DELETE FROM outbox WHERE message_id = $1', [messageId]);
  }

  /** No further try by itself: it stays here, in sight, until a person asks for it again. */
  async markFailed(messageId: string, { code, message, attempts }: Cause): Promise<void> {
    await this.database.query(
      `UPDATE outbox SET failed_at = clock_timestamp(), cause_code = $2, cause_message = $3, attempts = attempts + $4
       WHERE message_id = $1`,
      [messageId, code, message, attempts],
    );
  }

  /**
   * Messages of a queue handed over at least `graceMs` ago that are not among the jobs it `held` when it was asked, before
   * this: the queue has lost them. They count as handed over anew.
   */
  async lost(topic: string, held: readonly string[], graceMs: number): Promise<OutboxMessage[]> {
    return this.database.written<OutboxMessage>(
      `UPDATE outbox SET sent_at = clock_timestamp()
       WHERE topic = $1 AND failed_at IS NULL AND sent_at < clock_timestamp() - make_interval(secs => $3 / 1000.0)
         AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS job (id) WHERE job.id = message_id::text)
       RETURNING message_id AS id, topic, payload`,
      [topic, held, graceMs],
    );
  }

  /**
   * A message that no queue has been there for in `graceMs` will never be done: it is shown as failed. Until then a newer
   * process, while a version is rolled out, may have the queue.
   */
  async failUnknown(topics: readonly string[], graceMs: number): Promise<number> {
    const rows = await this.database.written(
      `UPDATE outbox SET failed_at = clock_timestamp(), cause_code = 'queue.unknown', cause_message = 'there is no queue ' || topic
       WHERE topic <> ALL($1::text[]) AND failed_at IS NULL
         AND created_at < clock_timestamp() - make_interval(secs => $2 / 1000.0) RETURNING 1`,
      [topics, graceMs],
    );
    return rows.length;
  }
}

const unsentStatement = `
  SELECT message.message_id AS id, message.topic, message.payload
  FROM jsonb_to_recordset($1::jsonb) AS room (topic text, size integer)
  CROSS JOIN LATERAL (
    SELECT message_id, topic, payload FROM outbox
    WHERE outbox.topic = room.topic AND sent_at IS NULL AND failed_at IS NULL
    ORDER BY position LIMIT room.size FOR UPDATE SKIP LOCKED
  ) AS message`;
