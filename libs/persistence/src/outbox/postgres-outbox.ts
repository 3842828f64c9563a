import { Outbox, type OutboxMessage } from '@terrace/kernel';
import type { Database } from '../database';
import type { Signals } from '../signals';

/** Writes messages beside what they are about; the relay hears of them once that has committed. */
export class PostgresOutbox extends Outbox {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async put(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.database.query(
      `INSERT INTO outbox (message_id, topic, payload)
       SELECT id, topic, payload FROM jsonb_to_recordset($1::jsonb) AS message (id uuid, topic text, payload jsonb)`,
      [JSON.stringify(messages)],
    );
    this.database.afterCommit(() => this.signals.announce('outbox'));
  }
}
