import { LegalTime, dueOf, parseTerm, remindersOf } from '@terrace/deadlines';
import type { Json } from '@terrace/engine';
import { Fault } from '@terrace/kernel';
import { TimerPlan, type PlannedTimer } from '@terrace/workflow';

/** Terms of a chart as legal time: working days, whole days, Asia/Shanghai. */
export class LegalTimerPlan extends TimerPlan {
  constructor(private readonly law = new LegalTime()) {
    super();
  }

  override plan(
    due: Json,
    reminderDays: readonly number[],
    at: Date,
    facts: Readonly<Record<string, Json>>,
  ): PlannedTimer | null {
    const term = resolveDate(due, facts);
    if (term === null) return null;
    const parsed = parseTerm(term);
    if (parsed.kind === 'refused') {
      throw new Fault('timer.term', `${JSON.stringify(due)}: ${parsed.refusal.reason.en}`, {
        retryable: false,
      });
    }
    const { dueOn, dueAt } = dueOf(parsed.value, at, this.law.calendar);
    const reminders = remindersOf(dueOn, reminderDays).filter((reminder) => reminder.at > at);
    return { dueOn, dueAt, reminders };
  }
}

/**
 * `{ fact: 'batch.districtCutoff' }` reads a date out of the facts, `{ data: 'changeDue' }` out of the case's own data;
 * null while it is unknown.
 */
function resolveDate(due: Json, facts: Readonly<Record<string, Json>>): Json {
  if (!isRecord(due)) return due;
  const path = 'fact' in due ? String(due['fact']) : 'data' in due ? `data.${String(due['data'])}` : null;
  if (path === null) return due;
  const date = path
    .split('.')
    .reduce<Json | undefined>((place, part) => (isRecord(place) ? place[part] : undefined), facts);
  return typeof date === 'string' ? { on: date } : null;
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
