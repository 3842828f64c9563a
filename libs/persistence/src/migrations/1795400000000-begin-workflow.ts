import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instances, their append-only history, timers and the outbox. */
export class BeginWorkflow implements MigrationInterface {
  readonly name = 'BeginWorkflow1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instances (
        instance_id uuid PRIMARY KEY,
        chart_id text NOT NULL,
        chart_version integer NOT NULL,
        subject_id uuid NOT NULL,
        business_key text NOT NULL UNIQUE,
        version integer NOT NULL,
        snapshot jsonb NOT NULL,
        stage text NOT NULL,
        state text NOT NULL,
        holder text,
        started_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        hash text NOT NULL
      );
      CREATE INDEX instances_place ON instances (chart_id, stage, state);
      CREATE INDEX instances_subject ON instances (subject_id);
      CREATE INDEX instances_updated ON instances (updated_at DESC, instance_id);

      CREATE TABLE events (
        instance_id uuid NOT NULL REFERENCES instances,
        seq integer NOT NULL,
        event_id uuid NOT NULL,
        name text NOT NULL,
        data jsonb NOT NULL,
        actor jsonb NOT NULL,
        at timestamptz NOT NULL,
        idempotency_key text NOT NULL,
        states_left text[] NOT NULL,
        states_entered text[] NOT NULL,
        note text,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (instance_id, seq),
        UNIQUE (instance_id, idempotency_key)
      );
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the history is append-only'; END $$;
      CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE timers (
        timer_id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES instances,
        name text NOT NULL,
        due_at timestamptz NOT NULL,
        event text,
        letter text,
        due_on date NOT NULL,
        holder text,
        UNIQUE (instance_id, name)
      );
      CREATE INDEX timers_due ON timers (due_at) WHERE event IS NOT NULL OR letter IS NOT NULL;

      CREATE TABLE outbox (
        message_id uuid PRIMARY KEY,
        -- Order of handing over: timers as they fall due, whenever they were made.
        position bigint GENERATED ALWAYS AS IDENTITY,
        topic text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz
      );
      CREATE INDEX outbox_unsent ON outbox (position) WHERE sent_at IS NULL;
      CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox, timers, events, instances; DROP FUNCTION refuse_change');
  }
}
