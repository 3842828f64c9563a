import type { Commit } from '@terrace/workflow';
import { Client } from 'pg';

/**
 * The ceiling: a plain client that writes the rows of one event in one transaction, by prepared statements, with nothing
 * read and nothing decided.
 */
export class PlainClient {
  private constructor(private readonly client: Client) {}

  static async connect(databaseUrl: string): Promise<PlainClient> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return new PlainClient(client);
  }

  async write(commit: Commit): Promise<void> {
    const { instance, entry, timersStarted, timersCancelled, messages } = commit;
    await this.client.query('BEGIN');
    await this.run('move', [
      instance.id,
      commit.expectedVersion,
      instance.version,
      JSON.stringify(instance.snapshot),
      instance.stage,
      instance.state,
      instance.holder,
      instance.updatedAt,
      instance.hash,
      JSON.stringify(instance.invocations),
    ]);
    await this.run('enter', [
      entry.instanceId,
      entry.seq,
      entry.id,
      entry.name,
      JSON.stringify(entry.data),
      JSON.stringify(entry.actor),
      entry.at,
      entry.idempotencyKey,
      entry.left,
      entry.entered,
      entry.note,
      entry.previousHash,
      entry.hash,
    ]);
    if (timersCancelled.length > 0) await this.run('cancel', [instance.id, timersCancelled]);
    if (timersStarted.length > 0)
      await this.run('start', [
        instance.id,
        timersStarted.map(({ id }) => id),
        timersStarted.map(({ name }) => name),
        timersStarted.map(({ dueAt }) => dueAt),
        timersStarted.map(({ event }) => event),
        timersStarted.map(({ letter }) => letter),
        timersStarted.map(({ dueOn }) => dueOn),
        timersStarted.map(({ holder }) => holder),
      ]);
    if (messages.length > 0)
      await this.run('tell', [
        messages.map(({ id }) => id),
        messages.map(({ topic }) => topic),
        messages.map(({ payload }) => JSON.stringify(payload)),
      ]);
    await this.client.query('COMMIT');
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  private async run(name: keyof typeof statements, values: unknown[]): Promise<void> {
    const { rowCount } = await this.client.query({ name, text: statements[name], values });
    if (name === 'move' && rowCount !== 1) throw new Error('the instance has moved');
  }
}

const statements = {
  move: `UPDATE instances SET version = $3, snapshot = $4, stage = $5, state = $6, holder = $7, updated_at = $8, hash = $9,
    invocations = $10 WHERE instance_id = $1 AND version = $2`,
  enter: `INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered,
    note, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
  cancel: `DELETE FROM timers USING unnest($2::text[]) AS cancelled (name)
    WHERE timers.instance_id = $1 AND (timers.name = cancelled.name OR starts_with(timers.name, cancelled.name || '#'))`,
  start: `INSERT INTO timers (instance_id, timer_id, name, due_at, event, letter, due_on, holder)
    SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::date[], $8::text[])`,
  tell: `INSERT INTO outbox (message_id, topic, payload) SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`,
};
