import { calendar, dueOf, parseTerm, remindersOf } from '@terrace/deadlines';
import type { Json } from '@terrace/engine';
import { Fault } from '@terrace/kernel';
import { TimerPlan, type PlannedTimer } from '@terrace/workflow';

/** Terms of a chart as legal time: working days, whole days, Asia/Shanghai. */
export class LegalTimerPlan extends TimerPlan {
  override plan(
    due: Json,
    reminderDays: readonly number[],
    at: Date,
    facts: Readonly<Record<string, Json>>,
  ): PlannedTimer | null {
    const term = resolveFact(due, facts);
    if (term === null) return null;
    const parsed = parseTerm(term);
    if (parsed.kind === 'refused') {
      throw new Fault('timer.term', `${JSON.stringify(due)}: ${parsed.refusal.reason.en}`, {
        retryable: false,
      });
    }
    const { dueOn, dueAt } = dueOf(parsed.value, at, calendar);
    const reminders = remindersOf(dueOn, reminderDays).filter((reminder) => reminder.at > at);
    return { dueOn, dueAt, reminders };
  }
}

/** `{ fact: 'batch.districtCutoff' }` reads a date out of the facts; null while the fact is unknown. */
function resolveFact(due: Json, facts: Readonly<Record<string, Json>>): Json {
  if (due === null || typeof due !== 'object' || !('fact' in due)) return due;
  const date = String(due['fact'])
    .split('.')
    .reduce<Json | undefined>((place, part) => (isRecord(place) ? place[part] : undefined), facts);
  return typeof date === 'string' ? { on: date } : null;
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
