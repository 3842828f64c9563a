/** Calendar dates are strings, YYYY-MM-DD, of Asia/Shanghai, which has kept UTC+8 without summer time since 1992. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The date on which an instant falls. */
export function dateOf(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The instant at which a date's `hour` strikes; 24 ends the day. */
export function atHour(date: string, hour: number): Date {
  return new Date(utcMs(date) + hour * 3_600_000 - shanghaiOffsetMs);
}

/** A term ends with its last day: 24:00 (民法典 第二百零三条). */
export const endOfDay = (date: string): Date => atHour(date, 24);

export function isDate(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(utcMs(text)).toJSON()?.slice(0, 10) === text
  );
}

export const addDays = (date: string, days: number): string => dateAt(utcMs(date) + days * dayMs);

/** The same day `months` later, or the month's last day where it has no such day (民法典 第二百零二条). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utcMs(to) - utcMs(from)) / dayMs);

export const weekdayOf = (date: string): number => new Date(utcMs(date)).getUTCDay();

const utcMs = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

function dateAt(ms: number): string {
  const date = dates.get(ms) ?? new Date(ms).toISOString().slice(0, 10);
  dates.set(ms, date);
  return date;
}

/** Terms are counted day by day, mostly through the same few years. */
const dates = new Map<number, string>();
