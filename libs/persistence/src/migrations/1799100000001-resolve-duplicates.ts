import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that may be of one enterprise, and what people said of them. */
export class ResolveDuplicates implements MigrationInterface {
  readonly name = 'ResolveDuplicates1799100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enterprises
        -- As normaliseName writes it.
        ADD COLUMN plain_name text GENERATED ALWAYS AS
          (regexp_replace(translate(normalize(name, NFKC), '〔【[〕】]', '((()))'), '\\s+', '', 'g')) STORED,
        -- 主体标识码, signs 9 to 17: it stays with a body whose district or registrar changes.
        ADD COLUMN body_code text GENERATED ALWAYS AS (substr(credit_code, 9, 9)) STORED,
        ADD COLUMN merged_into uuid REFERENCES enterprises;
      CREATE INDEX enterprises_plain_name ON enterprises (plain_name);
      CREATE INDEX enterprises_body_code ON enterprises (body_code);

      CREATE TABLE enterprise_verdicts (
        one_id uuid NOT NULL REFERENCES enterprises,
        other_id uuid NOT NULL REFERENCES enterprises,
        kept_id uuid,
        note text NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE enterprise_verdicts;
      ALTER TABLE enterprises DROP COLUMN plain_name, DROP COLUMN body_code, DROP COLUMN merged_into;
    `);
  }
}
