import type { Json, TimerDef } from '@terrace/engine';
import type { Timer, TimerBasis } from './instance';
import type { TimerPlan } from './ports';

interface Planning {
  readonly nextId: () => string;
  readonly timerPlan: TimerPlan;
  /** With the case's own data under `data`. */
  readonly facts: Readonly<Record<string, Json>>;
}

/** A deadline of a chart with its reminders as durable timers, counted from when it began; none while its date is not known. */
export function plannedTimers(
  { id, timer: { due, event, meta = {} } }: { readonly id: string; readonly timer: TimerDef },
  instanceId: string,
  { startedAt, startedSeq }: Omit<TimerBasis, 'due'>,
  { nextId, timerPlan, facts }: Planning,
): Timer[] {
  const reminderDays = reminderDaysOf(meta['reminders']);
  const planned = timerPlan.plan(due, reminderDays, startedAt, facts);
  if (!planned) return [];
  const letter = typeof meta['letter'] === 'string' ? meta['letter'] : null;
  const holder = typeof meta['holder'] === 'string' ? meta['holder'] : null;
  const { dueOn } = planned;
  const basis = { due, startedAt, startedSeq };
  const timer = (name: string, dueAt: Date, sends: Pick<Timer, 'event' | 'letter'>): Timer => ({
    id: nextId(),
    instanceId,
    name,
    dueAt,
    ...sends,
    dueOn,
    holder,
    basis,
  });
  return [
    timer(id, planned.dueAt, { event: event ?? null, letter: null }),
    ...planned.reminders.map(({ offsetDays, at }) =>
      timer(`${id}#${String(offsetDays)}`, at, { event: null, letter }),
    ),
  ];
}

const reminderDaysOf = (days: Json | undefined): number[] =>
  Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [];
