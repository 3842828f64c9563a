import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates, R&D projects and products of enterprises, and those that wait in a list for their enterprise's row. */
export class KeepHoldings implements MigrationInterface {
  readonly name = 'KeepHoldings1799200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enterprise_holdings (
        enterprise_id uuid NOT NULL REFERENCES enterprises,
        kind text NOT NULL,
        no text NOT NULL,
        title text NOT NULL,
        "by" text NOT NULL,
        "from" date,
        "until" date,
        amount_yuan numeric,
        right_nos jsonb NOT NULL,
        PRIMARY KEY (enterprise_id, kind, no)
      );
      CREATE TABLE registry_import_holdings (
        import_id uuid NOT NULL REFERENCES registry_imports,
        kind text NOT NULL,
        row_number integer NOT NULL,
        credit_code text NOT NULL,
        content json NOT NULL,
        PRIMARY KEY (import_id, kind, row_number)
      );
      CREATE INDEX registry_import_holdings_owner ON registry_import_holdings (import_id, credit_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registry_import_holdings, enterprise_holdings;');
  }
}
