import chineseDays from 'chinese-days';
import { addDays, weekdayOf } from './date';

/** Which days are worked. Injectable, so that a year's notice can replace what a library knew. */
export interface Calendar {
  isWorkingDay(date: string): boolean;
  /** True when the State Council's notice for the date's year is not known yet: only weekends are counted as free. */
  isProvisional(date: string): boolean;
}

/**
 * 国务院办公厅关于节假日安排的通知, year by year, with make-up workdays, as kept by `chinese-days`;
 * a year has a known notice when its National Day is a holiday there.
 */
export const calendar: Calendar = {
  isWorkingDay(date) {
    const worked = workedDays.get(date) ?? isWorked(date);
    workedDays.set(date, worked);
    return worked;
  },
  isProvisional: (date) => !isKnown(date.slice(0, 4)),
};

/** Asked for the same days again and again; the library takes some microseconds for each. */
const workedDays = new Map<string, boolean>();

function isWorked(date: string): boolean {
  if (isKnown(date.slice(0, 4))) return chineseDays.isWorkday(date);
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

const known = new Map<string, boolean>();

function isKnown(year: string): boolean {
  const answer =
    known.get(year) ?? ['10-01', '10-02', '10-03'].every((day) => chineseDays.isHoliday(`${year}-${day}`));
  known.set(year, answer);
  return answer;
}

/** `count` working days after `date`, which itself is not counted (民法典 第二百零一条). */
export function addWorkingDays(date: string, count: number, days: Calendar = calendar): string {
  let reached = date;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (days.isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The date itself where it is worked, else the first day after it that is. */
export const workingDayFrom = (date: string, days: Calendar = calendar): string =>
  days.isWorkingDay(date) ? date : addWorkingDays(date, 1, days);

/** `count` working days before `date`. */
export function subtractWorkingDays(date: string, count: number, days: Calendar = calendar): string {
  let reached = date;
  for (let left = count; left > 0;) {
    reached = addDays(reached, -1);
    if (days.isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
