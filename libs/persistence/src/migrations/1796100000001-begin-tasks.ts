import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have to do, and which enterprises they keep out of. */
export class BeginTasks implements MigrationInterface {
  readonly name = 'BeginTasks1796100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        task_id uuid PRIMARY KEY,
        -- Of two opened at once the one of the outer state comes first.
        position bigint GENERATED ALWAYS AS IDENTITY,
        instance_id uuid NOT NULL REFERENCES instances,
        state text NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        roles text[] NOT NULL,
        people text[] NOT NULL,
        apart_from text[] NOT NULL,
        claimant_id text,
        -- Co-signers who have not answered, whoever it was handed over or copied to.
        concerned_ids text[] NOT NULL,
        actor_ids text[] NOT NULL,
        -- The task itself, as the workflow's own type; the columns above are what it is looked for by.
        record json NOT NULL
      );
      CREATE INDEX tasks_instance ON tasks (instance_id, position);
      CREATE INDEX tasks_claimant ON tasks (claimant_id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_roles ON tasks USING gin (roles) WHERE closed_at IS NULL AND claimant_id IS NULL;
      CREATE INDEX tasks_concerned ON tasks USING gin (concerned_ids) WHERE closed_at IS NULL;

      CREATE TABLE conflicts (
        conflict_id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES users,
        enterprise_id uuid NOT NULL REFERENCES enterprises,
        kind text NOT NULL,
        note text,
        recorded_by jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        lifted_at timestamptz,
        lifted_by jsonb
      );
      CREATE INDEX conflicts_enterprise ON conflicts (enterprise_id) WHERE lifted_at IS NULL;
      CREATE INDEX conflicts_person ON conflicts (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conflicts, tasks');
  }
}
