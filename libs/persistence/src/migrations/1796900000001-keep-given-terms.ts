import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From here on days and months end on a working day. Deadlines that were pending keep the day that people were told: their
 * term says so, for the notices that are still to come.
 */
export class KeepGivenTerms implements MigrationInterface {
  readonly name = 'KeepGivenTerms1796900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE timers SET due = due || '{"onRestDay": "stands"}' WHERE due ?| ARRAY['days', 'months']`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE timers SET due = due - 'onRestDay' WHERE due->>'onRestDay' = 'stands'`);
  }
}
