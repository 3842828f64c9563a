import type { Commit, Timer } from '@terrace/workflow';
import type { Database } from '../database';
import { timerRowOf, timersGiven, timersWritten } from './instance-row';

/**
 * Pending timers that go on with other names or dates, then those that begin beside them. They are taken out to be put
 * back: in one statement two that change names would get in each other's way. What has fired meanwhile is not put back.
 */
export async function changeTimers(database: Database, commits: readonly Commit[]): Promise<void> {
  const changed = commits.flatMap(({ timersChanged = [] }) => timersChanged);
  const sql = `DELETE FROM timers WHERE timer_id = ANY($1::uuid[])
    RETURNING timer_id AS id, has_fired AS "hasFired", remind_days AS "remindDays"`;
  const taken = await database.written<Pending>(sql, [changed.map(({ id }) => id)]);
  const pending = new Map(taken.map((each) => [each.id, each]));
  const going = changed.flatMap((timer) => pendingStill(timer, pending.get(timer.id)));
  await insert(database, [...going, ...commits.flatMap(({ timersStarted }) => timersStarted)]);
}

interface Pending {
  readonly id: string;
  readonly hasFired: boolean;
  readonly remindDays: readonly number[];
}

function pendingStill(timer: Timer, pending: Pending | undefined): Timer | [] {
  if (!pending) return [];
  const reminders = timer.reminders.filter(({ offsetDays }) => pending.remindDays.includes(offsetDays));
  return { ...timer, hasFired: pending.hasFired, reminders };
}

async function insert(database: Database, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  const sql = `${timersWritten} FROM ${timersGiven('$1')}`;
  await database.query(sql, [JSON.stringify(timers.map(timerRowOf))]);
}
