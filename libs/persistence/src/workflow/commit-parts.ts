import { messageTopic } from '@terrace/workflow';
import { timersGiven, timersWritten } from './instance-row';

/**
 * A part of the statement that writes commits. The first placeholder is of its rows as JSON, the second of the ids of the
 * instances that move. All but the first two write only for instances that are `written`.
 */
export type Part = (rows: string, ids: string) => string;

export const started: Part = (rows) => `
    INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
      holder, started_at, updated_at, hash, parent_id, invoke_id, invocations)
    SELECT id, "chartId", "chartVersion", "subjectId", "businessKey", version, snapshot, stage, state, holder, "startedAt",
      "updatedAt", hash, "parentId", "invokeId", invocations
    FROM jsonb_to_recordset(${rows}::jsonb) AS instance (
      id uuid, "chartId" text, "chartVersion" integer, "subjectId" uuid, "businessKey" text, version integer, snapshot jsonb,
      stage text, state text, holder text, "startedAt" timestamptz, "updatedAt" timestamptz, hash text, "parentId" uuid,
      "invokeId" text, invocations json)
    ON CONFLICT DO NOTHING
    RETURNING instance_id AS id`;

export const moved: Part = (rows, ids) => `
    UPDATE instances SET version = given.version, chart_version = given."chartVersion", snapshot = given.snapshot,
      stage = given.stage, state = given.state, holder = given.holder, updated_at = given."updatedAt", hash = given.hash,
      invocations = given.invocations
    FROM jsonb_to_recordset(${rows}::jsonb) AS given (
      id uuid, "idempotencyKey" text, "expectedVersion" integer, "chartVersion" integer, version integer, snapshot jsonb,
      stage text, state text, holder text, "updatedAt" timestamptz, hash text, invocations json)
    -- By their ids, which the planner knows to be few; by what is given alone it reads the whole table.
    WHERE instances.instance_id = ANY(${ids}) AND instances.instance_id = given.id
      AND instances.version = given."expectedVersion"
      AND NOT EXISTS (SELECT FROM events
        WHERE events.instance_id = given.id AND events.idempotency_key = given."idempotencyKey")
    RETURNING instances.instance_id AS id`;

export const entries: Part = (rows) => `
    INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, note,
      previous_hash, hash, invoke_id, facts, change, attachments)
    SELECT "instanceId", seq, entry.id, name, data, actor, at, "idempotencyKey", "left", entered, note, "previousHash", hash, "invokeId",
      facts, change, attachments
    FROM jsonb_to_recordset(${rows}::jsonb) AS entry (
      id uuid, "instanceId" uuid, seq integer, name text, data jsonb, actor jsonb, at timestamptz, "idempotencyKey" text,
      "left" text[], entered text[], note text, "previousHash" text, hash text, "invokeId" text,
      facts jsonb, change jsonb, attachments jsonb)
    JOIN written ON written.id = "instanceId"`;

export const messages: Part = (rows) => `
    INSERT INTO outbox (message_id, topic, payload)
    SELECT message.id, topic, payload
    FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS (id uuid, "instanceId" uuid, topic text, payload jsonb))
      WITH ORDINALITY AS message (id, "instanceId", topic, payload, place)
    JOIN written ON written.id = "instanceId"
    ORDER BY place`;

export const timersCancelled: Part = (rows) => `
    DELETE FROM timers
    USING jsonb_to_recordset(${rows}::jsonb) AS cancelled ("instanceId" uuid, name text) JOIN written ON written.id = "instanceId"
    WHERE timers.instance_id = cancelled."instanceId" AND timers.name = cancelled.name`;

export const timersStarted: Part = (rows) => `
    ${timersWritten}
    FROM ${timersGiven(rows)}
    JOIN written ON written.id = "instanceId"
    -- A timer that one step ends and begins anew: parts of a statement run in no set order.
    ON CONFLICT (instance_id, name) DO UPDATE SET timer_id = excluded.timer_id, due_at = excluded.due_at, event = excluded.event,
      has_fired = excluded.has_fired, letter = excluded.letter, remind_days = excluded.remind_days, remind_at = excluded.remind_at,
      due_on = excluded.due_on, holder = excluded.holder, due = excluded.due, started_at = excluded.started_at,
      started_seq = excluded.started_seq`;

export const sendsCancelled: Part = (rows) => `
    DELETE FROM delayed_messages
    USING jsonb_to_recordset(${rows}::jsonb) AS cancelled ("senderId" uuid, "sendId" text, "entryId" uuid)
      JOIN written ON written.id = "senderId"
    WHERE sender_id = cancelled."senderId" AND CASE WHEN cancelled."entryId" IS NOT NULL THEN entry_id = cancelled."entryId"
      ELSE topic = '${messageTopic}' AND (cancelled."sendId" IS NULL OR send_id = cancelled."sendId") END`;

export const sendsDelayed: Part = (rows) => `
    INSERT INTO delayed_messages (message_id, sender_id, send_id, due_at, payload, topic, entry_id)
    SELECT delayed.id, "senderId", "sendId", "dueAt", payload, topic, "entryId"
    FROM ROWS FROM (json_to_recordset(${rows}::json) AS (id uuid, "senderId" uuid, "sendId" text, "dueAt" timestamptz, payload json,
        topic text, "entryId" uuid))
      WITH ORDINALITY AS delayed (id, "senderId", "sendId", "dueAt", payload, topic, "entryId", place)
    JOIN written ON written.id = "senderId"
    ORDER BY place`;
