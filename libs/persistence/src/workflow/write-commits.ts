import { messageTopic, outboxMessageOf, type Commit } from '@terrace/workflow';
import type { Database } from '../database';
import { timerRowOf, timersGiven, timersWritten } from './instance-row';
import { taskRowOf, writeTasks } from './write-tasks';

/**
 * Everything that many commits write, in one statement and so in one transaction. An instance that has moved on, or a start
 * whose key is taken, writes nothing: all else hangs on the row it did not get. Each instance stands in it once. Returns the
 * ids that were written.
 */
export async function writeCommits(database: Database, commits: readonly Commit[]): Promise<Set<string>> {
  const rows = await database.prepared<{ id: string }>(statement, [
    ...[
      commits.map(instanceRowOf),
      commits.map(({ entry }) => entry),
      commits.flatMap(messageRowsOf),
      commits.flatMap(({ instance, timersCancelled }) =>
        timersCancelled.map((name) => ({ instanceId: instance.id, name })),
      ),
      commits.flatMap(({ timersStarted }) => timersStarted.map(timerRowOf)),
      commits.flatMap(cancelledRowsOf),
      commits.flatMap(delayedRowsOf),
      commits.flatMap(({ tasks }) => tasks.map(taskRowOf)),
    ].map((part) => JSON.stringify(part)),
    commits.map(({ instance }) => instance.id),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Of an instance that moves only what a move can change: the rest would be sent with every event for nothing. */
function instanceRowOf({ instance, expectedVersion, entry: { idempotencyKey } }: Commit) {
  const { id, chartVersion, version, snapshot, stage, state, holder, updatedAt, hash, invocations } = instance;
  const moved = { id, chartVersion, version, snapshot, stage, state, holder, updatedAt, hash, invocations };
  if (expectedVersion !== null) return { ...moved, expectedVersion, idempotencyKey };
  const { chartId, subjectId, businessKey, startedAt, parent } = instance;
  return {
    ...moved,
    chartId,
    subjectId,
    businessKey,
    startedAt,
    parentId: parent?.instanceId,
    invokeId: parent?.invokeId,
  };
}

const messageRowsOf = ({ instance, messages, told }: Commit) =>
  [...messages, ...told.map(outboxMessageOf)].map((message) => ({ ...message, instanceId: instance.id }));

/** By entry what was held for it, by send id what was said under it; by neither, everything the instance still has to say. */
const cancelledRowsOf = ({
  instance,
  delayedCancelled,
  heldCancelled,
}: Commit): { readonly senderId: string; readonly sendId?: string; readonly entryId?: string }[] => {
  const senderId = instance.id;
  const sends =
    delayedCancelled === 'all' ? [{ senderId }] : delayedCancelled.map((sendId) => ({ senderId, sendId }));
  return [...sends, ...heldCancelled.map((entryId) => ({ senderId, entryId }))];
};

const delayedRowsOf = ({ instance: { id: senderId }, delayed, held }: Commit) => [
  ...delayed.map(({ message, dueAt, sendId }) => ({
    ...outboxMessageOf(message),
    senderId,
    sendId,
    dueAt,
  })),
  ...held.map(({ leavesAt: dueAt, ...message }) => ({ ...message, senderId, dueAt })),
];

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
    UPDATE instances SET version = given.version, chart_version = given."chartVersion", snapshot = given.snapshot,
      stage = given.stage, state = given.state, holder = given.holder, updated_at = given."updatedAt", hash = given.hash, invocations = given.invocations
    FROM given
    -- By their ids, which the planner knows to be few; by what is given alone it reads the whole table.
    WHERE instances.instance_id = ANY($9::uuid[]) AND instances.instance_id = given.id
      AND instances.version = given."expectedVersion"
      AND NOT EXISTS (SELECT FROM events
        WHERE events.instance_id = given.id AND events.idempotency_key = given."idempotencyKey")
    RETURNING instances.instance_id AS id
  ), written AS (
    SELECT id FROM started UNION ALL SELECT id FROM moved
  ), entries AS (
    INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, note,
      previous_hash, hash, invoke_id, facts, change, attachments)
    SELECT "instanceId", seq, entry.id, name, data, actor, at, "idempotencyKey", "left", entered, note, "previousHash", hash, "invokeId",
      facts, change, attachments
    FROM jsonb_to_recordset($2::jsonb) AS entry (
      id uuid, "instanceId" uuid, seq integer, name text, data jsonb, actor jsonb, at timestamptz, "idempotencyKey" text,
      "left" text[], entered text[], note text, "previousHash" text, hash text, "invokeId" text,
      facts jsonb, change jsonb, attachments jsonb)
    JOIN written ON written.id = "instanceId"
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT message.id, topic, payload
    FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, "instanceId" uuid, topic text, payload jsonb))
      WITH ORDINALITY AS message (id, "instanceId", topic, payload, place)
    JOIN written ON written.id = "instanceId"
    ORDER BY place
  ), timers_cancelled AS (
    DELETE FROM timers
    USING jsonb_to_recordset($4::jsonb) AS cancelled ("instanceId" uuid, name text) JOIN written ON written.id = "instanceId"
    WHERE timers.instance_id = cancelled."instanceId" AND timers.name = cancelled.name
  ), timers_started AS (
    ${timersWritten}
    FROM ${timersGiven('$5')}
    JOIN written ON written.id = "instanceId"
    -- A timer that one step ends and begins anew: parts of a statement run in no set order.
    ON CONFLICT (instance_id, name) DO UPDATE SET timer_id = excluded.timer_id, due_at = excluded.due_at, event = excluded.event,
      has_fired = excluded.has_fired, letter = excluded.letter, remind_days = excluded.remind_days, remind_at = excluded.remind_at,
      due_on = excluded.due_on, holder = excluded.holder, due = excluded.due, started_at = excluded.started_at,
      started_seq = excluded.started_seq
  ), sends_cancelled AS (
    DELETE FROM delayed_messages
    USING jsonb_to_recordset($6::jsonb) AS cancelled ("senderId" uuid, "sendId" text, "entryId" uuid)
      JOIN written ON written.id = "senderId"
    WHERE sender_id = cancelled."senderId" AND CASE WHEN cancelled."entryId" IS NOT NULL THEN entry_id = cancelled."entryId"
      ELSE topic = '${messageTopic}' AND (cancelled."sendId" IS NULL OR send_id = cancelled."sendId") END
  ), sends_delayed AS (
    INSERT INTO delayed_messages (message_id, sender_id, send_id, due_at, payload, topic, entry_id)
    SELECT delayed.id, "senderId", "sendId", "dueAt", payload, topic, "entryId"
    FROM ROWS FROM (json_to_recordset($7::json) AS (id uuid, "senderId" uuid, "sendId" text, "dueAt" timestamptz, payload json,
        topic text, "entryId" uuid))
      WITH ORDINALITY AS delayed (id, "senderId", "sendId", "dueAt", payload, topic, "entryId", place)
    JOIN written ON written.id = "senderId"
    ORDER BY place
  ), tasks_written AS (
    ${writeTasks('$8')}
  )
  SELECT id FROM written`;
