import type { Commit } from '@terrace/workflow';
import type { Client } from 'pg';
import { timerRowOf, timersGiven, timersWritten } from '../../../libs/persistence/src/workflow/instance-row';
import { taskRowsOf, writeTaskRows } from './task-rows';

type Statement = readonly [sql: string, values: readonly unknown[]];

/** The rows of many events as plain SQL writes them: a statement a table, their values ready as JSON. */
export function setRowsOf(bulkId: string, commits: readonly Commit[]): Statement[] {
  const json = JSON.stringify;
  const cancelled = commits.flatMap(({ instance: { id }, timersCancelled }) =>
    timersCancelled.map((name) => ({ instanceId: id, name })),
  );
  const started = commits.flatMap(({ timersStarted }) => timersStarted.map(timerRowOf));
  const held = commits.flatMap(({ instance, entry, messages }) =>
    messages.map((message) => ({ ...message, senderId: instance.id, entryId: entry.id, dueAt: entry.at })),
  );
  const items = commits.map(({ instance, entry, timersStarted }, position) => ({
    position,
    instanceId: instance.id,
    moved: { entryId: entry.id, before: instance.snapshot, timersStarted },
  }));
  const ids = commits.map(({ instance }) => instance.id);
  return [
    [move, [json(commits.map(({ instance, expectedVersion }) => ({ ...instance, expectedVersion })))]],
    [enter, [json(commits.map(({ entry }) => entry))]],
    [cancel, [json(cancelled)]],
    [start, [json(started)]],
    [hold, [json(held)]],
    [writeTaskRows, [ids, ...taskRowsOf(commits.flatMap(({ tasks }) => tasks))]],
    [order, [bulkId, ids.length]],
    [settle, [bulkId, json(items)]],
  ];
}

export async function writeSet(client: Client, statements: readonly Statement[]): Promise<void> {
  await client.query('BEGIN');
  for (const [sql, values] of statements) await client.query(sql, [...values]);
  await client.query('COMMIT');
}

const move = `
  UPDATE instances SET version = given.version, snapshot = given.snapshot, stage = given.stage, state = given.state,
    holder = given.holder, updated_at = given."updatedAt", hash = given.hash, invocations = given.invocations
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "expectedVersion" integer, version integer, snapshot jsonb, stage text,
    state text, holder text, "updatedAt" timestamptz, hash text, invocations json)
  WHERE instance_id = given.id AND instances.version = given."expectedVersion"`;

const enter = `
  INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, note,
    previous_hash, hash, facts, change)
  SELECT "instanceId", seq, id, name, data, actor, at, "idempotencyKey", "left", entered, note, "previousHash", hash, facts, change
  FROM jsonb_to_recordset($1::jsonb) AS entry (id uuid, "instanceId" uuid, seq integer, name text, data jsonb, actor jsonb,
    at timestamptz, "idempotencyKey" text, "left" text[], entered text[], note text, "previousHash" text, hash text, facts jsonb,
    change jsonb)`;

const cancel = `
  DELETE FROM timers USING jsonb_to_recordset($1::jsonb) AS cancelled ("instanceId" uuid, name text)
  WHERE timers.instance_id = cancelled."instanceId" AND timers.name = cancelled.name`;

const start = `${timersWritten} FROM ${timersGiven('$1')}`;

const hold = `
  INSERT INTO delayed_messages (message_id, sender_id, due_at, payload, topic, entry_id)
  SELECT id, "senderId", "dueAt", payload, topic, "entryId"
  FROM json_to_recordset($1::json) AS held (id uuid, "senderId" uuid, "dueAt" timestamptz, payload json, topic text, "entryId" uuid)`;

const order = `
  INSERT INTO bulk_sends (bulk_id, event, data, actor, sender_id, created_at, effects_leave_at, total)
  VALUES ($1, 'bench', '{}', '{}', 'bench', now(), now(), $2)`;

const settle = `
  INSERT INTO bulk_items (bulk_id, position, instance_id, outcome, moved)
  SELECT $1, position, "instanceId", 'moved', moved
  FROM json_to_recordset($2::json) AS item (position integer, "instanceId" uuid, moved json)`;
