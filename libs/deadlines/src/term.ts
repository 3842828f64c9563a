import { done, refused, type Outcome } from '@terrace/kernel';
import { addWorkingDays, type Calendar } from './calendar';
import { addDays, addMonths, dateOf, endOfDay, isDate } from './date';

/** A legal term, as charts write it. */
export type Term =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly on: string };

export interface Due {
  /** Last day of the term. */
  readonly dueOn: string;
  /** Its end: 24:00 in Shanghai. */
  readonly dueAt: Date;
  /** The holidays of that year are not announced yet, so the date may still move. */
  readonly provisional: boolean;
}

export function parseTerm(value: unknown): Outcome<Term> {
  if (typeof value !== 'object' || value === null) return wrong(value);
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return wrong(value);
  const [unit, amount] = entry as [string, unknown];
  const counts = typeof amount === 'number' && Number.isInteger(amount) && amount > 0;
  if (unit === 'workingDays' && counts) return done({ workingDays: amount });
  if (unit === 'days' && counts) return done({ days: amount });
  if (unit === 'months' && counts) return done({ months: amount });
  if (unit === 'on' && isDate(amount)) return done({ on: amount });
  return wrong(value);
}

/** When a term that begins at an instant ends. */
export function dueOf(term: Term, from: Date, calendar: Calendar): Due {
  const dueOn = lastDayOf(term, dateOf(from), calendar);
  return {
    dueOn,
    dueAt: endOfDay(dueOn),
    provisional: 'workingDays' in term && calendar.isProvisional(dueOn),
  };
}

function lastDayOf(term: Term, begun: string, calendar: Calendar): string {
  if ('on' in term) return term.on;
  if ('workingDays' in term) return addWorkingDays(begun, term.workingDays, calendar);
  return 'days' in term ? addDays(begun, term.days) : addMonths(begun, term.months);
}

const wrong = (value: unknown) =>
  refused('invalid', {
    zh: `期限 ${JSON.stringify(value)} 无效，应为 workingDays、days、months（正整数）或 on（日期）之一。`,
    en: `${JSON.stringify(value)} is no term: give one of workingDays, days, months (a positive whole number) or on (a date).`,
  });
