import { addDays, atHour, dateOf, type Calendar } from '@terrace/deadlines';

const opensAt = 9;
const closesAt = 17;
const minuteMs = 60_000;

export const officeMinutesADay = (closesAt - opensAt) * 60;

interface OfficeDay {
  readonly date: string;
  readonly opensMs: number;
  /** Equal to `opensMs` on a day that is not worked. */
  readonly closesMs: number;
  next: OfficeDay | null;
}

/** Office hours of working days in Shanghai. Each day is worked out once: a simulation walks over the same days all the time. */
export class Office {
  private readonly days = new Map<string, OfficeDay>();

  constructor(private readonly calendar: Calendar) {}

  /** The instant at which so many minutes of office hours have passed. */
  after(from: Date, minutes: number): Date {
    const fromMs = from.getTime();
    let leftMs = minutes * minuteMs;
    for (let day = this.day(dateOf(from)); ; day = day.next ??= this.day(addDays(day.date, 1))) {
      const opensMs = Math.max(fromMs, day.opensMs);
      const roomMs = day.closesMs - opensMs;
      if (roomMs <= 0) continue;
      if (leftMs <= roomMs) return new Date(opensMs + leftMs);
      leftMs -= roomMs;
    }
  }

  private day(date: string): OfficeDay {
    const known = this.days.get(date);
    if (known) return known;
    const opensMs = atHour(date, opensAt).getTime();
    const closesMs = this.calendar.isWorkingDay(date) ? atHour(date, closesAt).getTime() : opensMs;
    const day = { date, opensMs, closesMs, next: null };
    this.days.set(date, day);
    return day;
  }
}
