import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of enterprises on their way into the registry, row by row, so that each goes on where it was. */
export class BeginImports implements MigrationInterface {
  readonly name = 'BeginImports1799000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Beside the name, for both are searched.
      ALTER TABLE enterprises ADD COLUMN former_names text GENERATED ALWAYS AS (record->>'formerNames') STORED;

      CREATE TABLE registry_imports (
        import_id uuid PRIMARY KEY,
        file_name text NOT NULL,
        bytes bytea NOT NULL,
        actor json NOT NULL,
        created_at timestamptz NOT NULL,
        stage text NOT NULL,
        takes_at_once boolean NOT NULL,
        layout json,
        reason json,
        taken_at timestamptz
      );
      -- Packed already; packing it again costs and saves nothing.
      ALTER TABLE registry_imports ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE INDEX registry_imports_created ON registry_imports (created_at DESC);

      CREATE TABLE registry_import_rows (
        import_id uuid NOT NULL REFERENCES registry_imports,
        row_number integer NOT NULL,
        credit_code text NOT NULL,
        name text NOT NULL,
        -- Read whole or not at all: json, which is not taken apart when it is written.
        content json,
        problems json NOT NULL,
        warnings json NOT NULL,
        is_doubtful boolean NOT NULL,
        outcome text NOT NULL,
        is_taken boolean NOT NULL DEFAULT false,
        PRIMARY KEY (import_id, row_number)
      ) WITH (fillfactor = 60);
      CREATE INDEX registry_import_rows_outcome ON registry_import_rows (import_id, outcome, row_number);

      CREATE TABLE registry_import_rights (
        import_id uuid NOT NULL REFERENCES registry_imports,
        row_number integer NOT NULL,
        credit_code text NOT NULL,
        content json NOT NULL,
        PRIMARY KEY (import_id, row_number)
      );
      CREATE INDEX registry_import_rights_owner ON registry_import_rights (import_id, credit_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE registry_import_rights, registry_import_rows, registry_imports;
      ALTER TABLE enterprises DROP COLUMN former_names;
    `);
  }
}
