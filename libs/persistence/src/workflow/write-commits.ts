import { outboxMessageOf, type Commit } from '@terrace/workflow';
import type { Database } from '../database';

/**
 * Instances, history and outbox of many commits in one statement. An instance that has moved on, or a start whose key is
 * taken, writes nothing: its history and messages hang on the row it did not get. Returns the ids that were written.
 */
export async function writeCommits(database: Database, commits: readonly Commit[]): Promise<Set<string>> {
  const instances = commits.map(({ instance, expectedVersion, entry }) => ({
    ...instance,
    parentId: instance.parent?.instanceId ?? null,
    invokeId: instance.parent?.invokeId ?? null,
    expectedVersion,
    idempotencyKey: entry.idempotencyKey,
  }));
  const messages = commits.flatMap(({ instance, messages: own, told }) =>
    [...own, ...told.map(outboxMessageOf)].map((message) => ({ ...message, instanceId: instance.id })),
  );
  const rows = await database.query<{ id: string }>(statement, [
    JSON.stringify(instances),
    JSON.stringify(commits.map(({ entry }) => entry)),
    JSON.stringify(messages),
  ]);
  return new Set(rows.map(({ id }) => id));
}

const statement = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS instance (
      id uuid, "idempotencyKey" text, "expectedVersion" integer, "chartId" text, "chartVersion" integer, "subjectId" uuid, "businessKey" text,
      version integer, snapshot jsonb, stage text, state text, holder text, "startedAt" timestamptz, "updatedAt" timestamptz,
      hash text, "parentId" uuid, "invokeId" text, invocations json)
  ), started AS (
    INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
      holder, started_at, updated_at, hash, parent_id, invoke_id, invocations)
    SELECT id, "chartId", "chartVersion", "subjectId", "businessKey", version, snapshot, stage, state, holder, "startedAt",
      "updatedAt", hash, "parentId", "invokeId", invocations
    FROM given WHERE "expectedVersion" IS NULL
    ON CONFLICT DO NOTHING
    RETURNING instance_id AS id
  ), moved AS (
    UPDATE instances SET version = given.version, snapshot = given.snapshot, stage = given.stage, state = given.state,
      holder = given.holder, updated_at = given."updatedAt", hash = given.hash, invocations = given.invocations
    FROM given
    WHERE instances.instance_id = given.id AND instances.version = given."expectedVersion"
      AND NOT EXISTS (SELECT FROM events
        WHERE events.instance_id = given.id AND events.idempotency_key = given."idempotencyKey")
    RETURNING instances.instance_id AS id
  ), written AS (
    SELECT id FROM started UNION ALL SELECT id FROM moved
  ), entries AS (
    INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, note,
      previous_hash, hash, invoke_id)
    SELECT "instanceId", seq, entry.id, name, data, actor, at, "idempotencyKey", "left", entered, note, "previousHash", hash, "invokeId"
    FROM jsonb_to_recordset($2::jsonb) AS entry (
      id uuid, "instanceId" uuid, seq integer, name text, data jsonb, actor jsonb, at timestamptz, "idempotencyKey" text,
      "left" text[], entered text[], note text, "previousHash" text, hash text, "invokeId" text)
    JOIN written ON written.id = "instanceId"
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT message.id, topic, payload
    FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, "instanceId" uuid, topic text, payload jsonb))
      WITH ORDINALITY AS message (id, "instanceId", topic, payload, place)
    JOIN written ON written.id = "instanceId"
    ORDER BY place
  )
  SELECT id FROM written`;
