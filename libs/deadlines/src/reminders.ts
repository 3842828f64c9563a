import { addDays, atHour } from './date';

/** Letters go out when offices open. */
const reminderHour = 9;

export interface Reminder {
  /** Days from the due date: -3 is three days before, 1 the day after. */
  readonly offsetDays: number;
  readonly at: Date;
}

/** The instants at which a deadline reminds, earliest first. */
export function remindersOf(dueOn: string, offsetsDays: readonly number[]): Reminder[] {
  return [...new Set(offsetsDays)]
    .sort((a, b) => a - b)
    .map((offsetDays) => ({ offsetDays, at: atHour(addDays(dueOn, offsetDays), reminderHour) }));
}
