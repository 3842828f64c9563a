import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What failed for good stays in the outbox with its cause; who tried it again; how much each queue does a minute. */
export class KeepFailures implements MigrationInterface {
  readonly name = 'KeepFailures1796400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN failed_at timestamptz,
        ADD COLUMN cause_code text,
        ADD COLUMN cause_message text;
      DROP INDEX outbox_unsent, outbox_sent;
      CREATE INDEX outbox_unsent ON outbox (topic, position) WHERE sent_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_sent ON outbox (topic, sent_at) WHERE sent_at IS NOT NULL AND failed_at IS NULL;
      CREATE INDEX outbox_failed ON outbox (failed_at DESC, message_id) WHERE failed_at IS NOT NULL;

      CREATE TABLE failure_retries (
        message_id uuid NOT NULL,
        idempotency_key text NOT NULL,
        topic text NOT NULL,
        cause_code text NOT NULL,
        cause_message text NOT NULL,
        actor jsonb NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (message_id, idempotency_key)
      );

      CREATE TABLE queue_minutes (
        topic text NOT NULL,
        minute timestamptz NOT NULL,
        done integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        PRIMARY KEY (minute, topic)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE queue_minutes, failure_retries;
      DROP INDEX outbox_failed, outbox_sent, outbox_unsent;
      ALTER TABLE outbox DROP COLUMN attempts, DROP COLUMN failed_at, DROP COLUMN cause_code, DROP COLUMN cause_message;
      CREATE INDEX outbox_unsent ON outbox (position) WHERE sent_at IS NULL;
      CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
    `);
  }
}
