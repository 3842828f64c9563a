import type { Commit } from '@terrace/workflow';
import { timerRowOf } from '../../../libs/persistence/src/workflow/instance-row';
import { taskRowsOf, writeTaskRows } from './task-rows';

/** One prepared statement; its values survive JSON, so that another process can be given it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The rows of one event as the leanest statements that write them. The first must find its row. */
export function rowsOf(commit: Commit): Statement[] {
  const { instance, entry, timersStarted, timersCancelled, messages, tasks } = commit;
  return [
    statement('move', [
      instance.id,
      commit.expectedVersion,
      instance.version,
      JSON.stringify(instance.snapshot),
      instance.stage,
      instance.state,
      instance.holder,
      instance.updatedAt,
      instance.hash,
      JSON.stringify(instance.invocations),
    ]),
    statement('enter', [
      entry.instanceId,
      entry.seq,
      entry.id,
      entry.name,
      JSON.stringify(entry.data),
      JSON.stringify(entry.actor),
      entry.at,
      entry.idempotencyKey,
      entry.left,
      entry.entered,
      entry.note,
      entry.previousHash,
      entry.hash,
      JSON.stringify(entry.facts ?? null),
      JSON.stringify(entry.change ?? null),
    ]),
    ...(timersCancelled.length > 0 ? [statement('cancel', [instance.id, timersCancelled])] : []),
    ...timersStarted
      .map(timerRowOf)
      .map((timer) =>
        statement('start', [
          timer.id,
          timer.instanceId,
          timer.name,
          timer.dueAt,
          timer.event,
          timer.hasFired,
          timer.letter,
          timer.remindDays,
          timer.remindAt,
          timer.dueOn,
          timer.holder,
          JSON.stringify(timer.due ?? null),
          timer.startedAt ?? null,
          timer.startedSeq ?? null,
        ]),
      ),
    ...(messages.length > 0
      ? [
          statement('tell', [
            messages.map(({ id }) => id),
            messages.map(({ topic }) => topic),
            messages.map(({ payload }) => JSON.stringify(payload)),
          ]),
        ]
      : []),
    ...(tasks.length > 0 ? [statement('ask', [[instance.id], ...taskRowsOf(tasks)])] : []),
  ];
}

const statement = (name: keyof typeof texts, values: readonly unknown[]): Statement => ({
  name,
  text: texts[name],
  values,
});

const texts = {
  move: `UPDATE instances SET version = $3, snapshot = $4, stage = $5, state = $6, holder = $7, updated_at = $8, hash = $9,
    invocations = $10 WHERE instance_id = $1 AND version = $2`,
  enter: `INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered,
    note, previous_hash, hash, facts, change) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
  cancel: 'DELETE FROM timers WHERE instance_id = $1 AND name = ANY($2::text[])',
  start: `INSERT INTO timers (timer_id, instance_id, name, due_at, event, has_fired, letter, remind_days, remind_at, due_on, holder,
    due, started_at, started_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
  tell: `INSERT INTO outbox (message_id, topic, payload) SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`,
  ask: writeTaskRows,
};
