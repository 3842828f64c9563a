import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authorities above have decided, until and after it has found its case. */
export class KeepDecisions implements MigrationInterface {
  readonly name = 'KeepDecisions1796400000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE external_decisions (
        decision_id uuid PRIMARY KEY,
        source text NOT NULL,
        idempotency_key text NOT NULL,
        -- The same content by whichever door; what was dismissed may come again.
        fingerprint uuid NOT NULL,
        status text NOT NULL,
        instance_id uuid REFERENCES instances,
        tried_version integer,
        received_at timestamptz NOT NULL,
        -- All of it, as the feature's own type.
        record jsonb NOT NULL,
        UNIQUE (source, idempotency_key)
      );
      CREATE UNIQUE INDEX external_decisions_content ON external_decisions (fingerprint) WHERE status <> 'dismissed';
      CREATE INDEX external_decisions_status ON external_decisions (status, received_at, decision_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE external_decisions');
  }
}
