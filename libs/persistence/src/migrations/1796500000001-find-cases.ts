import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by a part of a name or key without reading all of them, and a state is listed in order. Trigrams
 * (pg_trgm) will not do: under a C locale they know no Chinese, and what people type is often two characters.
 */
export class FindCases implements MigrationInterface {
  readonly name = 'FindCases1796500000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every character of a text and every two that stand beside one another.
      CREATE FUNCTION grams(searched text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT signs || ARRAY(SELECT a || b FROM unnest(signs, signs[2:]) AS pair (a, b) WHERE b IS NOT NULL)
        FROM string_to_array(lower(searched), NULL) AS signs $$;

      CREATE INDEX enterprises_grams ON enterprises USING gin (grams(name || ' ' || credit_code));

      -- Beside the instances, for those are written with every event: there, each would write the index anew.
      CREATE TABLE case_keys (
        instance_id uuid PRIMARY KEY REFERENCES instances ON DELETE CASCADE,
        business_key text NOT NULL
      );
      INSERT INTO case_keys SELECT instance_id, business_key FROM instances;
      CREATE INDEX case_keys_grams ON case_keys USING gin (grams(business_key));
      CREATE FUNCTION keep_case_key() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO case_keys VALUES (NEW.instance_id, NEW.business_key);
          RETURN NULL;
        END $$;
      CREATE TRIGGER instances_keyed AFTER INSERT ON instances FOR EACH ROW EXECUTE FUNCTION keep_case_key();

      DROP INDEX instances_place;
      CREATE INDEX instances_place ON instances (chart_id, stage, state, updated_at DESC, instance_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX instances_place;
      CREATE INDEX instances_place ON instances (chart_id, stage, state);
      DROP TRIGGER instances_keyed ON instances;
      DROP FUNCTION keep_case_key;
      DROP TABLE case_keys;
      DROP INDEX enterprises_grams;
      DROP FUNCTION grams;
    `);
  }
}
