import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One root a day over what cases had come to, and in each event what it made of the case. */
export class ProveHistory implements MigrationInterface {
  readonly name = 'ProveHistory1796200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE events ADD COLUMN facts jsonb, ADD COLUMN change jsonb;
      -- Also in a session that says it only replays what happened elsewhere.
      ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;

      CREATE TABLE day_roots (
        day date PRIMARY KEY,
        leaf_count integer NOT NULL,
        tree_hash text NOT NULL,
        previous_root text NOT NULL,
        sealed_at timestamptz NOT NULL,
        root text NOT NULL
      );

      -- No reference to the instance: what is left of one that was removed is the proof that it was there.
      CREATE TABLE day_leaves (
        day date NOT NULL REFERENCES day_roots,
        instance_id uuid NOT NULL,
        seq integer NOT NULL,
        event_hash text NOT NULL,
        leaf_hash text NOT NULL,
        PRIMARY KEY (day, instance_id)
      );
      CREATE UNIQUE INDEX day_leaves_instance ON day_leaves (instance_id, seq);

      CREATE TRIGGER day_roots_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON day_roots
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER day_leaves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON day_leaves
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE day_roots ENABLE ALWAYS TRIGGER day_roots_append_only;
      ALTER TABLE day_leaves ENABLE ALWAYS TRIGGER day_leaves_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE day_leaves, day_roots;
      ALTER TABLE events ENABLE TRIGGER events_append_only;
      ALTER TABLE events DROP COLUMN facts, DROP COLUMN change;
    `);
  }
}
