import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders for many cases, what became of each, and effects that are held while they can be taken back. */
export class SendMany implements MigrationInterface {
  readonly name = 'SendMany1796600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_sends (
        bulk_id uuid PRIMARY KEY,
        event text NOT NULL,
        data json NOT NULL,
        note text,
        actor json NOT NULL,
        sender_id text NOT NULL,
        created_at timestamptz NOT NULL,
        effects_leave_at timestamptz NOT NULL,
        total integer NOT NULL
      );
      CREATE INDEX bulk_sends_created ON bulk_sends (created_at DESC);

      CREATE TABLE bulk_items (
        bulk_id uuid NOT NULL REFERENCES bulk_sends,
        position integer NOT NULL,
        -- No foreign key: an order may name a case that is not there, and its item says so.
        instance_id uuid NOT NULL,
        expected_version integer,
        outcome text NOT NULL DEFAULT 'waiting',
        refusal json,
        -- Read whole or not at all: json, which is not taken apart when it is written.
        moved json,
        PRIMARY KEY (bulk_id, position)
      ) WITH (fillfactor = 70);

      -- What waits in delayed_messages may be for any queue; with an entry, it goes when that is taken back.
      ALTER TABLE delayed_messages ADD COLUMN topic text NOT NULL DEFAULT 'events', ADD COLUMN entry_id uuid;
      CREATE INDEX delayed_messages_entry ON delayed_messages (entry_id) WHERE entry_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX delayed_messages_entry;
      ALTER TABLE delayed_messages DROP COLUMN topic, DROP COLUMN entry_id;
      DROP TABLE bulk_items, bulk_sends;
    `);
  }
}
