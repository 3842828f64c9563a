import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deciding asks for the open tasks of a case: without an index of them it read every task the case ever had. */
export class FindOpenTasks implements MigrationInterface {
  readonly name = 'FindOpenTasks1797300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX tasks_open ON tasks (instance_id) WHERE closed_at IS NULL;
      DROP INDEX tasks_claimant;
      CREATE INDEX tasks_claimant ON tasks (claimant_id) WHERE closed_at IS NULL AND claimant_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX tasks_open, tasks_claimant;
      CREATE INDEX tasks_claimant ON tasks (claimant_id) WHERE closed_at IS NULL;
    `);
  }
}
