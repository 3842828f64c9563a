import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that events carry, and those that wait for their event. */
export class AttachFiles implements MigrationInterface {
  readonly name = 'AttachFiles1796800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: it carries none; its hash then speaks of none.
      ALTER TABLE events ADD COLUMN attachments jsonb;
      -- Only the few events that carry files stand in it.
      CREATE INDEX events_attachments ON events USING gin (attachments jsonb_path_ops) WHERE attachments IS NOT NULL;
      CREATE INDEX external_decisions_file ON external_decisions ((record->'evidence'->'file'->>'id'))
        WHERE record->'evidence'->'file' IS NOT NULL;

      CREATE TABLE uploads (
        upload_id uuid PRIMARY KEY,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        sha256 text NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        is_carried boolean NOT NULL DEFAULT false
      );
      CREATE INDEX uploads_waiting ON uploads (uploaded_at, upload_id) WHERE NOT is_carried;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE uploads;
      DROP INDEX external_decisions_file, events_attachments;
      ALTER TABLE events DROP COLUMN attachments;
    `);
  }
}
