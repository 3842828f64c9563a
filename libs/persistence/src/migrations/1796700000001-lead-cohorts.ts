import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases led together, the record of who came and went, and the orders given to all of them. */
export class LeadCohorts implements MigrationInterface {
  readonly name = 'LeadCohorts1796700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cohorts (
        cohort_id uuid PRIMARY KEY,
        chart_id text NOT NULL,
        kind text NOT NULL,
        title json NOT NULL,
        year integer NOT NULL
      );

      -- What a cohort is now, its size and whether it is over, is what these lines come to.
      CREATE TABLE cohort_entries (
        cohort_id uuid NOT NULL REFERENCES cohorts,
        seq integer NOT NULL,
        act text NOT NULL,
        count integer NOT NULL,
        actor json NOT NULL,
        at timestamptz NOT NULL,
        note text,
        PRIMARY KEY (cohort_id, seq)
      );

      CREATE TABLE cohort_moves (
        cohort_id uuid NOT NULL,
        instance_id uuid NOT NULL REFERENCES instances,
        seq integer NOT NULL,
        PRIMARY KEY (cohort_id, instance_id, seq),
        FOREIGN KEY (cohort_id, seq) REFERENCES cohort_entries
      );
      CREATE INDEX cohort_moves_instance ON cohort_moves (instance_id);

      CREATE TRIGGER cohort_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER cohort_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort_moves
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE cohort_entries ENABLE ALWAYS TRIGGER cohort_entries_append_only;
      ALTER TABLE cohort_moves ENABLE ALWAYS TRIGGER cohort_moves_append_only;

      CREATE TABLE cohort_signals (
        bulk_id uuid PRIMARY KEY REFERENCES bulk_sends,
        cohort_id uuid NOT NULL REFERENCES cohorts,
        sent_at timestamptz NOT NULL
      );
      CREATE INDEX cohort_signals_cohort ON cohort_signals (cohort_id, sent_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cohort_signals, cohort_moves, cohort_entries, cohorts');
  }
}
