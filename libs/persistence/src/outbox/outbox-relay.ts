import type { OutboxMessage } from '@terrace/kernel';
import type { Database } from '../database';

/** The outbox as the worker sees it: rows to hand over, and rows handed over but not reported done. */
export class OutboxRelay {
  constructor(private readonly database: Database) {}

  /**
   * Hands over the oldest unsent messages and marks them sent when `handOver` has returned. A crash in between hands them
   * over again. Rows another worker has in hand are skipped. Returns how many were handed over.
   */
  async relay(limit: number, handOver: (messages: OutboxMessage[]) => Promise<void>): Promise<number> {
    return this.database.transaction(async () => {
      const messages = await this.database.query<OutboxMessage>(
        `SELECT message_id AS id, topic, payload FROM outbox
         WHERE sent_at IS NULL ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [limit],
      );
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

  /** The effect of this message has happened: nothing will ask for it again. */
  async markDone(messageId: string): Promise<void> {
    await this.database.query('DELETE FROM outbox WHERE message_id = $1', [messageId]);
  }

  /** Messages handed over longer ago than the lease and not done: the queue may have lost them. Starts a new lease. */
  async unfinished(leaseMs: number, limit: number): Promise<OutboxMessage[]> {
    return this.database.written<OutboxMessage>(
      `UPDATE outbox SET sent_at = clock_timestamp() WHERE message_id IN (
         SELECT message_id FROM outbox WHERE sent_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)
         ORDER BY sent_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ) RETURNING message_id AS id, topic, payload`,
      [leaseMs, limit],
    );
  }
}
