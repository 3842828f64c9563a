import type { ChangedBasis } from '@terrace/workflow';
import { timerColumns } from './instance-row';

/**
 * A term is crossed by a day that lies after the day it began and not after its last. Days and months rest on the calendar
 * too, for their last day may be a rest day (民法典 第二百零三条).
 */
export function restingOn(basis: ChangedBasis): { sql: string; parameters: unknown[] } {
  const [condition, parameters] =
    basis.kind === 'facts'
      ? [`due->>'fact' LIKE $3`, [`${basis.below}.%`]]
      : [
          `due ?| ARRAY['workingDays', 'days', 'months'] AND due->>'onRestDay' IS DISTINCT FROM 'stands'
           AND (started_at AT TIME ZONE 'Asia/Shanghai')::date < $4::date AND due_on >= $3::date`,
          [basis.from, basis.to],
        ];
  const sql = `
    SELECT ${timerColumns} FROM timers
    WHERE NOT has_fired AND ($1::uuid IS NULL OR timer_id > $1) AND ${condition}
    ORDER BY timer_id LIMIT $2`;
  return { sql, parameters };
}

/** What fires at this moment is gone before its date can change, or fires by the new one: never twice. */
export const redateStatement = `
  UPDATE timers SET due_at = given."dueAt", due_on = given."dueOn", (remind_days, remind_at) = (
    SELECT coalesce(array_agg(day ORDER BY at), '{}'), coalesce(array_agg(at ORDER BY at), '{}')
    FROM unnest(given."remindDays", given."remindAt") AS reminder (day, at) WHERE day = ANY(timers.remind_days))
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "dueAt" timestamptz, "dueOn" date, "remindDays" integer[],
    "remindAt" timestamptz[])
  WHERE timers.timer_id = given.id
  RETURNING timers.timer_id`;
