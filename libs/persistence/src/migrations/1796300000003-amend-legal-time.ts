import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that move holidays and batch dates, in the order they were entered. */
export class AmendLegalTime implements MigrationInterface {
  readonly name = 'AmendLegalTime1796300000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_amendments (
        amendment_id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        notice jsonb NOT NULL,
        source text NOT NULL,
        dated_on date NOT NULL,
        entered_by jsonb NOT NULL,
        entered_at timestamptz NOT NULL,
        applied_at timestamptz,
        moved integer NOT NULL DEFAULT 0
      );
      CREATE INDEX timers_deadlines ON timers (timer_id) WHERE name NOT LIKE '%#%';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timers_deadlines; DROP TABLE legal_amendments');
  }
}
