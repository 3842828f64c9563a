import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 创业孵化载体: everything that happened to each, in order. Nothing is changed or taken away. */
export class BeginCarriers implements MigrationInterface {
  readonly name = 'BeginCarriers1798200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE carrier_entries (
        carrier_id uuid NOT NULL,
        seq integer NOT NULL,
        key text NOT NULL,
        fact json NOT NULL,
        note text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (carrier_id, seq),
        UNIQUE (carrier_id, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE carrier_entries');
  }
}
