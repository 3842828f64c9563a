import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instances that invoke others, and what they tell one another, now or later. */
export class LetInstancesTell implements MigrationInterface {
  readonly name = 'LetInstancesTell1795600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instances
        ADD COLUMN parent_id uuid REFERENCES instances,
        ADD COLUMN invoke_id text,
        ADD COLUMN invocations json NOT NULL DEFAULT '{}';
      CREATE INDEX instances_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;

      ALTER TABLE events ADD COLUMN invoke_id text;

      -- What waits for one instance, in the order it was sent. The id travels as text: the receiver may not exist yet.
      CREATE INDEX outbox_told ON outbox ((payload->>'to'), position) WHERE topic = 'events';

      CREATE TABLE delayed_messages (
        message_id uuid PRIMARY KEY,
        -- Of two due at once the one sent first goes first.
        position bigint GENERATED ALWAYS AS IDENTITY,
        sender_id uuid NOT NULL REFERENCES instances,
        send_id text,
        due_at timestamptz NOT NULL,
        payload json NOT NULL
      );
      CREATE INDEX delayed_messages_due ON delayed_messages (due_at);
      CREATE INDEX delayed_messages_sender ON delayed_messages (sender_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE delayed_messages;
      DROP INDEX outbox_told, instances_parent;
      ALTER TABLE events DROP COLUMN invoke_id;
      ALTER TABLE instances DROP COLUMN parent_id, DROP COLUMN invoke_id, DROP COLUMN invocations;
    `);
  }
}
