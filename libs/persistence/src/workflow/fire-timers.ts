/** A deadline that neither sends nor reminds only stands there, overdue or not, until its state is left. */
const acts = '(event IS NOT NULL OR letter IS NOT NULL)';

export const nextDueStatement = `
  SELECT least(
    (SELECT min(due_at) FROM timers WHERE ${acts}),
    (SELECT min(due_at) FROM delayed_messages)
  ) AS due_at`;

/** Any number: whoever fires holds it to the end of the transaction, so that several sweepers keep the order of due time. */
export const firingLock = 320_405;

/**
 * What is due leaves its table in the statement that puts it into the outbox: it fires once, in order of due time; of two
 * messages due at once the one sent first. An event is told to its case like any message, so that a case takes one at a
 * time, the oldest first; a reminder goes to whoever writes letters.
 */
export const fireStatement = `
  WITH due_timers AS (
    SELECT timer_id FROM timers WHERE due_at <= $1 AND ${acts} ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), due_messages AS (
    SELECT message_id FROM delayed_messages WHERE due_at <= $1 ORDER BY due_at, position LIMIT $2
    FOR UPDATE SKIP LOCKED
  ), fired_timers AS (
    DELETE FROM timers USING due_timers WHERE timers.timer_id = due_timers.timer_id
    RETURNING timers.timer_id, timers.instance_id, name, due_at, event, letter, due_on, holder, started_seq
  ), fired_messages AS (
    DELETE FROM delayed_messages USING due_messages WHERE delayed_messages.message_id = due_messages.message_id
    RETURNING delayed_messages.message_id, topic, due_at, position, payload
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT id, topic, payload FROM (
      SELECT timer_id AS id, 'timers' AS topic, due_at, 0 AS position, jsonb_build_object('id', timer_id,
        'instanceId', instance_id, 'name', name, 'dueAt', due_at, 'letter', letter, 'dueOn', due_on::text,
        'holder', holder, 'since', started_seq) AS payload
      FROM fired_timers WHERE event IS NULL
      UNION ALL
      SELECT timer_id, 'events', due_at, 0, jsonb_build_object('to', instance_id, 'content', jsonb_build_object(
        'kind', 'event', 'name', event, 'data', '{}'::jsonb, 'from', NULL,
        'timer', jsonb_build_object('state', split_part(name, '/', 1), 'since', started_seq)))
      FROM fired_timers WHERE event IS NOT NULL
      UNION ALL
      SELECT message_id, topic, due_at, position, payload::jsonb FROM fired_messages
    ) AS fired ORDER BY due_at, position
    RETURNING 1
  )
  SELECT count(*)::integer AS fired FROM messages`;
