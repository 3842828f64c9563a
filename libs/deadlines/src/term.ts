import { done, refused, type Outcome } from '@terrace/kernel';
import { addWorkingDays, workingDayFrom, type Calendar } from './calendar';
import { addDays, addMonths, dateOf, endOfDay, isDate } from './date';

/** A legal term, as charts write it. A fixed date stays as the notice or the certificate gives it. */
export type Term =
  | { readonly workingDays: number }
  | { readonly days: number; readonly onRestDay: OnRestDay }
  | { readonly months: number; readonly onRestDay: OnRestDay }
  | { readonly on: string };

/**
 * What becomes of a last day on which nobody works: the working day after it is the last (民法典 第二百零三条), unless the
 * term measures how long something lasts and nothing is to be done on its last day.
 */
export type OnRestDay = 'moves' | 'stands';

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
  const { onRestDay = 'moves', ...amounts } = value as Readonly<Record<string, unknown>>;
  const [entry, ...others] = Object.entries(amounts);
  if (!entry || others.length > 0) return wrong(value);
  const [unit, amount] = entry;
  const counts = typeof amount === 'number' && Number.isInteger(amount) && amount > 0;
  if ((unit === 'days' || unit === 'months') && counts && isOnRestDay(onRestDay))
    return done(unit === 'days' ? { days: amount, onRestDay } : { months: amount, onRestDay });
  if ('onRestDay' in value) return wrong(value);
  if (unit === 'workingDays' && counts) return done({ workingDays: amount });
  if (unit === 'on' && isDate(amount)) return done({ on: amount });
  return wrong(value);
}

const isOnRestDay = (value: unknown): value is OnRestDay => value === 'moves' || value === 'stands';

/** When a term that begins at an instant ends. */
export function dueOf(term: Term, from: Date, calendar: Calendar): Due {
  const dueOn = lastDayOf(term, dateOf(from), calendar);
  return {
    dueOn,
    dueAt: endOfDay(dueOn),
    provisional: restsOnCalendar(term) && calendar.isProvisional(dueOn),
  };
}

function lastDayOf(term: Term, begun: string, calendar: Calendar): string {
  if ('on' in term) return term.on;
  if ('workingDays' in term) return addWorkingDays(begun, term.workingDays, calendar);
  const last = 'days' in term ? addDays(begun, term.days) : addMonths(begun, term.months);
  return term.onRestDay === 'moves' ? workingDayFrom(last, calendar) : last;
}

const restsOnCalendar = (term: Term): boolean =>
  'workingDays' in term || ('onRestDay' in term && term.onRestDay === 'moves');

const wrong = (value: unknown) =>
  refused('invalid', {
    zh: `期限 ${JSON.stringify(value)} 无效，应为 workingDays、days、months（正整数）或 on（日期）之一；days、months 可另注 onRestDay（moves 顺延、stands 不顺延）。`,
    en: `${JSON.stringify(value)} is no term: give one of workingDays, days, months (a positive whole number) or on (a date); days and months may add onRestDay: moves or stands.`,
  });
