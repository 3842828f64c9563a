import type { Commit, Timer } from '@terrace/workflow';
import type { Database } from '../database';
import { timerRowOf } from './instance-row';

/**
 * Pending timers that go on with other names or dates, then those that begin beside them. They are taken out to be put
 * back: in one statement two that change names would get in each other's way. One that has fired is not put back.
 */
export async function changeTimers(database: Database, commits: readonly Commit[]): Promise<void> {
  const changed = commits.flatMap(({ timersChanged = [] }) => timersChanged);
  const sql = 'DELETE FROM timers WHERE timer_id = ANY($1::uuid[]) RETURNING timer_id AS id';
  const taken = await database.written<{ id: string }>(sql, [changed.map(({ id }) => id)]);
  const pending = new Set(taken.map(({ id }) => id));
  const going = changed.filter(({ id }) => pending.has(id));
  await insert(database, [...going, ...commits.flatMap(({ timersStarted }) => timersStarted)]);
}

async function insert(database: Database, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  await database.query(
    `INSERT INTO timers (timer_id, instance_id, name, due_at, event, letter, due_on, holder, due, started_at, started_seq)
     SELECT id, "instanceId", name, "dueAt", event, letter, "dueOn", holder, due, "startedAt", "startedSeq"
     FROM jsonb_to_recordset($1::jsonb) AS timer (
       id uuid, "instanceId" uuid, name text, "dueAt" timestamptz, event text, letter text, "dueOn" date, holder text,
       due jsonb, "startedAt" timestamptz, "startedSeq" integer)`,
    [JSON.stringify(timers.map(timerRowOf))],
  );
}
