export const nextDueStatement = `
  SELECT least(
    (SELECT min(fires_at) FROM timers),
    (SELECT min(due_at) FROM delayed_messages)
  ) AS due_at`;

/** Any number: whoever fires holds it to the end of the transaction, so that several sweepers keep the order of due time. */
export const firingLock = 320_405;

/**
 * What is due leaves its table in the statement that puts it into the outbox: it fires once, in order of due time; of two
 * messages due at once the one sent first. An event is told to its case like any message, so that a case takes one at a
 * time, the oldest first; a reminder goes to whoever writes letters. Where there is more than may be taken at once, nothing
 * is taken that is due after something left behind.
 */
export const fireStatement = `
  WITH due_timers AS (
    SELECT timer_id, fires_at FROM timers WHERE fires_at <= $1 ORDER BY fires_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), due_messages AS (
    SELECT message_id, due_at FROM delayed_messages WHERE due_at <= $1 ORDER BY due_at, position LIMIT $2
    FOR UPDATE SKIP LOCKED
  ), taken AS (
    SELECT least($1,
      (SELECT max(fires_at) FROM due_timers HAVING count(*) = $2),
      (SELECT max(due_at) FROM due_messages HAVING count(*) = $2)) AS until
  ), acting AS (
    SELECT timers.*, event IS NOT NULL AND NOT has_fired AND due_at <= taken.until AS tells,
      (SELECT count(*)::integer FROM unnest(remind_at) AS at WHERE at <= taken.until) AS reminding
    FROM timers JOIN due_timers USING (timer_id, fires_at) CROSS JOIN taken
    WHERE fires_at <= taken.until
  ), going_on AS (
    UPDATE timers SET has_fired = timers.has_fired OR tells, remind_days = timers.remind_days[reminding + 1:],
      remind_at = timers.remind_at[reminding + 1:]
    FROM acting
    WHERE timers.timer_id = acting.timer_id
      AND (reminding < cardinality(acting.remind_at) OR NOT (tells OR acting.has_fired))
  ), ended AS (
    DELETE FROM timers USING acting
    WHERE timers.timer_id = acting.timer_id
      AND reminding = cardinality(acting.remind_at) AND (tells OR acting.has_fired)
  ), sent AS (
    DELETE FROM delayed_messages USING due_messages, taken
    WHERE delayed_messages.message_id = due_messages.message_id AND delayed_messages.due_at <= taken.until
    RETURNING delayed_messages.message_id, topic, delayed_messages.due_at, position, payload
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT id, topic, payload FROM (
      SELECT id, 'timers' AS topic, at AS due_at, 0 AS position, jsonb_build_object('id', id,
        'instanceId', instance_id, 'name', name || '#' || day, 'dueAt', at, 'letter', letter, 'dueOn', due_on::text,
        'holder', holder, 'since', started_seq) AS payload
      FROM acting CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id, day, at
        FROM unnest(remind_days[:reminding], remind_at[:reminding]) AS due (day, at)) AS reminder
      UNION ALL
      SELECT timer_id, 'events', due_at, 0, jsonb_build_object('to', instance_id, 'content', jsonb_build_object(
        'kind', 'event', 'name', event, 'data', '{}'::jsonb, 'from', NULL,
        'timer', jsonb_build_object('state', split_part(name, '/', 1), 'since', started_seq)))
      FROM acting WHERE tells
      UNION ALL
      SELECT message_id, topic, due_at, position, payload::jsonb FROM sent
    ) AS fired ORDER BY due_at, position
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM messages)::integer AS fired`;
