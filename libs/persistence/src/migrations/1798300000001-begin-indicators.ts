import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What indicators are counted from beside cases: who bore a tag when, and figures that people report; and what was frozen. */
export class BeginIndicators implements MigrationInterface {
  readonly name = 'BeginIndicators1798300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enterprise_tags (
        enterprise_id uuid NOT NULL REFERENCES enterprises,
        tag text NOT NULL,
        -- Null: the enterprise came into the registry with it.
        since date,
        -- The first day without it; null: it has it still.
        until date
      );
      CREATE UNIQUE INDEX enterprise_tags_now ON enterprise_tags (enterprise_id, tag) WHERE until IS NULL;
      CREATE INDEX enterprise_tags_tag ON enterprise_tags (tag);
      CREATE INDEX enterprise_tags_of ON enterprise_tags (enterprise_id);
      INSERT INTO enterprise_tags (enterprise_id, tag)
        SELECT DISTINCT enterprise_id, tag FROM enterprises CROSS JOIN jsonb_array_elements_text(record->'tags') AS tag;

      CREATE TABLE indicator_figures (
        figure text NOT NULL,
        as_of date NOT NULL,
        value numeric NOT NULL,
        source text NOT NULL,
        given_by text NOT NULL,
        given_at timestamptz NOT NULL
      );
      CREATE INDEX indicator_figures_of ON indicator_figures (figure, as_of, given_at);

      CREATE TABLE indicator_snapshots (
        snapshot_id uuid PRIMARY KEY,
        year integer NOT NULL,
        taken_of date NOT NULL,
        title text NOT NULL,
        reason text NOT NULL,
        taken_by text NOT NULL,
        taken_at timestamptz NOT NULL,
        readings json NOT NULL
      );
      ${noting}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER note_tags_added ON enterprises;
      DROP TRIGGER note_tags_changed ON enterprises;
      DROP FUNCTION note_enterprise_tags;
      DROP TABLE enterprise_tags, indicator_figures, indicator_snapshots;
    `);
  }
}

/**
 * Tags come with imports, forms and corrections; whoever writes an enterprise need not think of it. The day is the district's,
 * which a demonstration may be ahead of.
 */
const noting = `
  CREATE FUNCTION note_enterprise_tags() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    today date := (clock_timestamp() + coalesce((SELECT offset_ms FROM demo_clock), 0) * interval '1 millisecond')
      AT TIME ZONE 'Asia/Shanghai';
  BEGIN
    UPDATE enterprise_tags SET until = today FROM written
      WHERE enterprise_tags.enterprise_id = written.enterprise_id AND until IS NULL AND NOT written.record->'tags' ? tag;
    INSERT INTO enterprise_tags (enterprise_id, tag, since)
      SELECT DISTINCT enterprise_id, tag, CASE WHEN TG_OP = 'UPDATE' THEN today END
      FROM written CROSS JOIN jsonb_array_elements_text(record->'tags') AS tag
      ON CONFLICT (enterprise_id, tag) WHERE until IS NULL DO NOTHING;
    RETURN NULL;
  END $$;
  CREATE TRIGGER note_tags_added AFTER INSERT ON enterprises REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION note_enterprise_tags();
  CREATE TRIGGER note_tags_changed AFTER UPDATE ON enterprises REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION note_enterprise_tags();`;
