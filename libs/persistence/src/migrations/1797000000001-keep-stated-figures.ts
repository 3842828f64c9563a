import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that rules ask for and no return carries, each as somebody stated it, with its ground. */
export class KeepStatedFigures implements MigrationInterface {
  readonly name = 'KeepStatedFigures1797000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stated_figures (
        enterprise_id uuid NOT NULL REFERENCES enterprises,
        name text NOT NULL,
        -- Holds from this day on; of a fiscal year, its last day.
        as_of date NOT NULL,
        value text NOT NULL,
        source text NOT NULL,
        stated_by text NOT NULL,
        stated_at timestamptz NOT NULL,
        PRIMARY KEY (enterprise_id, name, as_of)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stated_figures');
  }
}
