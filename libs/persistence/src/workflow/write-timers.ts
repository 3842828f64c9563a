import type { Commit } from '@terrace/workflow';
import type { Database } from '../database';

/** Timers of the commits that were written: first those that end, with their reminders, then those that begin. */
export async function writeTimers(database: Database, commits: readonly Commit[]): Promise<void> {
  const cancelled = commits.flatMap(({ instance, timersCancelled }) =>
    timersCancelled.map((name) => ({ instanceId: instance.id, name })),
  );
  if (cancelled.length > 0) await database.query(cancelStatement, [JSON.stringify(cancelled)]);
  const started = commits.flatMap(({ timersStarted }) => timersStarted);
  if (started.length > 0) await database.query(startStatement, [JSON.stringify(started)]);
}

const cancelStatement = `
  DELETE FROM timers
  USING jsonb_to_recordset($1::jsonb) AS cancelled ("instanceId" uuid, name text)
  WHERE timers.instance_id = cancelled."instanceId"
    AND (timers.name = cancelled.name OR starts_with(timers.name, cancelled.name || '#'))`;

const startStatement = `
  INSERT INTO timers (timer_id, instance_id, name, due_at, event, letter, due_on, holder)
  SELECT id, "instanceId", name, "dueAt", event, letter, "dueOn", holder
  FROM jsonb_to_recordset($1::jsonb) AS timer (
    id uuid, "instanceId" uuid, name text, "dueAt" timestamptz, event text, letter text, "dueOn" date, holder text)`;
