import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Timers remember what their dates were worked out from, and running cases are found by their version of the chart. */
export class RememberTerms implements MigrationInterface {
  readonly name = 'RememberTerms1796300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null in all: a timer from before this was kept.
      ALTER TABLE timers ADD COLUMN due jsonb, ADD COLUMN started_at timestamptz, ADD COLUMN started_seq integer;
      CREATE INDEX instances_running ON instances (chart_id, chart_version, instance_id)
        WHERE NOT (snapshot->>'done')::boolean;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX instances_running;
      ALTER TABLE timers DROP COLUMN due, DROP COLUMN started_at, DROP COLUMN started_seq;
    `);
  }
}
