import type { Json, TimerDef } from '@terrace/engine';
import type { Timer, TimerBasis } from './instance';
import type { TimerPlan } from './ports';

interface Planning {
  readonly nextId: () => string;
  readonly timerPlan: TimerPlan;
  /** With the case's own data under `data`. */
  readonly facts: Readonly<Record<string, Json>>;
}

/** A deadline of a chart with its reminders, counted from when it began; null while its date is not known. */
export function plannedTimer(
  { id, timer: { due, event, meta = {} } }: { readonly id: string; readonly timer: TimerDef },
  instanceId: string,
  { startedAt, startedSeq }: Omit<TimerBasis, 'due'>,
  { nextId, timerPlan, facts }: Planning,
): Timer | null {
  const letter = typeof meta['letter'] === 'string' ? meta['letter'] : null;
  const reminderDays = letter === null ? [] : reminderDaysOf(meta['reminders']);
  const planned = timerPlan.plan(due, reminderDays, startedAt, facts);
  if (!planned) return null;
  const holder = typeof meta['holder'] === 'string' ? meta['holder'] : null;
  return {
    id: nextId(),
    instanceId,
    name: id,
    dueAt: planned.dueAt,
    event: event ?? null,
    hasFired: false,
    letter,
    reminders: planned.reminders,
    dueOn: planned.dueOn,
    holder,
    basis: { due, startedAt, startedSeq },
  };
}

const reminderDaysOf = (days: Json | undefined): number[] =>
  Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [];
