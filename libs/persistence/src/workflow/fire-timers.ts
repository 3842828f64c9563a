/** A deadline that neither sends nor reminds only stands there, overdue or not, until its state is left. */
const acts = '(event IS NOT NULL OR letter IS NOT NULL)';

export const nextDueStatement = `
  SELECT least(
    (SELECT min(due_at) FROM timers WHERE ${acts}),
    (SELECT min(due_at) FROM delayed_messages)
  ) AS due_at`;

/**
 * What is due leaves its table in the statement that puts it into the outbox: it fires once, in order of due time; of two
 * messages due at once the one sent first.
 */
export const fireStatement = `
  WITH due_timers AS (
    SELECT timer_id FROM timers WHERE due_at <= $1 AND ${acts} ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), due_messages AS (
    SELECT message_id FROM delayed_messages WHERE due_at <= $1 ORDER BY due_at, position LIMIT $2
    FOR UPDATE SKIP LOCKED
  ), fired_timers AS (
    DELETE FROM timers USING due_timers WHERE timers.timer_id = due_timers.timer_id
    RETURNING timers.timer_id, timers.instance_id, name, due_at, event, letter, due_on, holder
  ), fired_messages AS (
    DELETE FROM delayed_messages USING due_messages WHERE delayed_messages.message_id = due_messages.message_id
    RETURNING delayed_messages.message_id, due_at, position, payload
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT id, topic, payload FROM (
      SELECT timer_id AS id, 'timers' AS topic, due_at, 0 AS position, jsonb_build_object('id', timer_id, 'instanceId', instance_id,
        'name', name, 'dueAt', due_at, 'event', event, 'letter', letter, 'dueOn', due_on::text, 'holder', holder) AS payload
      FROM fired_timers
      UNION ALL
      SELECT message_id, 'events', due_at, position, payload::jsonb FROM fired_messages
    ) AS fired ORDER BY due_at, position
    RETURNING 1
  )
  SELECT count(*)::integer AS fired FROM messages`;
