import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Migrations of cases between versions of a chart: the plan, who wanted and who approved it, and what became of each case. */
export class MoveCases implements MigrationInterface {
  readonly name = 'MoveCases1796300000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chart_migrations (
        migration_id uuid PRIMARY KEY,
        -- The plan as it was written.
        plan text NOT NULL,
        chart_id text NOT NULL,
        from_version integer NOT NULL,
        to_version integer NOT NULL,
        title jsonb NOT NULL,
        reason jsonb NOT NULL,
        stage text NOT NULL,
        proposed_by jsonb NOT NULL,
        proposed_at timestamptz NOT NULL,
        -- What a dry run found; null until one has been made.
        report json,
        approved_by jsonb,
        approved_at timestamptz,
        reverted_by jsonb,
        -- The last case a page has been done up to, in order of id.
        reached uuid,
        ended_at timestamptz
      );
      CREATE INDEX chart_migrations_newest ON chart_migrations (proposed_at DESC);

      CREATE TABLE chart_migration_cases (
        migration_id uuid NOT NULL REFERENCES chart_migrations,
        instance_id uuid NOT NULL REFERENCES instances,
        outcome text NOT NULL,
        reason jsonb,
        -- What it comes back to when the migration is reverted; null where nothing was changed.
        before json,
        PRIMARY KEY (migration_id, instance_id)
      );
      CREATE INDEX chart_migration_cases_outcome ON chart_migration_cases (migration_id, outcome, instance_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chart_migration_cases, chart_migrations');
  }
}
