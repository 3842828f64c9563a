import type { Json, Snapshot } from '@terrace/engine';
import type { HistoryEntry, Instance, Timer } from '@terrace/workflow';

interface InstanceRow {
  readonly instance_id: string;
  readonly chart_id: string;
  readonly chart_version: number;
  readonly subject_id: string;
  readonly business_key: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly stage: string;
  readonly state: string;
  readonly holder: string | null;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly hash: string;
  readonly parent_id: string | null;
  readonly invoke_id: string | null;
  readonly invocations: Instance['invocations'];
}

interface EventRow {
  readonly instance_id: string;
  readonly seq: number;
  readonly event_id: string;
  readonly name: string;
  readonly data: HistoryEntry['data'];
  readonly invoke_id: string | null;
  readonly actor: HistoryEntry['actor'];
  readonly at: Date;
  readonly idempotency_key: string;
  readonly states_left: string[];
  readonly states_entered: string[];
  readonly note: string | null;
  readonly attachments: HistoryEntry['attachments'] | null;
  readonly facts: HistoryEntry['facts'] | null;
  readonly change: HistoryEntry['change'] | null;
  readonly previous_hash: string;
  readonly hash: string;
}

interface TimerRow {
  readonly timer_id: string;
  readonly instance_id: string;
  readonly name: string;
  readonly due_at: Date;
  readonly event: string | null;
  readonly has_fired: boolean;
  readonly letter: string | null;
  readonly remind_days: number[];
  readonly remind_at: Date[];
  readonly due_on: string;
  readonly holder: string | null;
  readonly due: Json;
  readonly started_at: Date | null;
  readonly started_seq: number | null;
}

export type { EventRow, InstanceRow, TimerRow };

export const instanceOf = (row: InstanceRow): Instance => ({
  id: row.instance_id,
  chartId: row.chart_id,
  chartVersion: row.chart_version,
  subjectId: row.subject_id,
  businessKey: row.business_key,
  version: row.version,
  snapshot: row.snapshot,
  stage: row.stage,
  state: row.state,
  holder: row.holder,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  hash: row.hash,
  parent:
    row.parent_id !== null && row.invoke_id !== null
      ? { instanceId: row.parent_id, invokeId: row.invoke_id }
      : null,
  invocations: row.invocations,
});

export const entryOf = (row: EventRow): HistoryEntry => ({
  id: row.event_id,
  instanceId: row.instance_id,
  seq: row.seq,
  name: row.name,
  data: row.data,
  ...(row.invoke_id === null ? {} : { invokeId: row.invoke_id }),
  actor: row.actor,
  at: row.at,
  idempotencyKey: row.idempotency_key,
  left: row.states_left,
  entered: row.states_entered,
  note: row.note,
  ...(row.attachments === null ? {} : { attachments: row.attachments }),
  ...(row.facts === null ? {} : { facts: row.facts }),
  ...(row.change === null ? {} : { change: row.change }),
  previousHash: row.previous_hash,
  hash: row.hash,
});

export const timerOf = (row: TimerRow): Timer => ({
  id: row.timer_id,
  instanceId: row.instance_id,
  name: row.name,
  dueAt: row.due_at,
  event: row.event,
  hasFired: row.has_fired,
  letter: row.letter,
  reminders: row.remind_days.map((offsetDays, i) => ({ offsetDays, at: row.remind_at[i]! })),
  dueOn: row.due_on,
  holder: row.holder,
  basis: row.started_at && { due: row.due, startedAt: row.started_at, startedSeq: row.started_seq ?? 0 },
});

/** As statements take it in: reminders by column, and what it was worked out from beside the rest. */
export const timerRowOf = (timer: Timer) => ({
  id: timer.id,
  instanceId: timer.instanceId,
  name: timer.name,
  dueAt: timer.dueAt,
  event: timer.event,
  hasFired: timer.hasFired,
  letter: timer.letter,
  dueOn: timer.dueOn,
  holder: timer.holder,
  due: timer.basis?.due,
  startedAt: timer.basis?.startedAt,
  startedSeq: timer.basis?.startedSeq,
  remindDays: timer.reminders.map(({ offsetDays }) => offsetDays),
  remindAt: timer.reminders.map(({ at }) => at),
});

/** Of a list of such rows; everything a timer is made of. */
export const timersGiven = (
  placeholder: string,
): string => `jsonb_to_recordset(${placeholder}::jsonb) AS timer (
      id uuid, "instanceId" uuid, name text, "dueAt" timestamptz, event text, "hasFired" boolean, letter text,
      "remindDays" integer[], "remindAt" timestamptz[], "dueOn" date, holder text, due jsonb, "startedAt" timestamptz,
      "startedSeq" integer)`;

export const timersWritten = `INSERT INTO timers (timer_id, instance_id, name, due_at, event, has_fired, letter, remind_days,
      remind_at, due_on, holder, due, started_at, started_seq)
    SELECT timer.id, "instanceId", name, "dueAt", event, "hasFired", letter, "remindDays", "remindAt", "dueOn", holder, due,
      "startedAt", "startedSeq"`;

export const timerColumns = `timer_id, instance_id, name, due_at, event, has_fired, letter, remind_days, remind_at,
  due_on::text AS due_on, holder, due, started_at, started_seq`;
