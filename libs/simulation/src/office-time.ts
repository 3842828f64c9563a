import { addDays, atHour, dateOf, type Calendar } from '@terrace/deadlines';

const opensAt = 9;
const closesAt = 17;
const minuteMs = 60_000;

export const officeMinutesADay = (closesAt - opensAt) * 60;

/** The instant at which so many minutes of office hours, of working days, have passed in Shanghai. */
export function afterOfficeMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = minutes;
  for (let day = dateOf(from); ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const opens = Math.max(from.getTime(), atHour(day, opensAt).getTime());
    const room = (atHour(day, closesAt).getTime() - opens) / minuteMs;
    if (room <= 0) continue;
    if (left <= room) return new Date(opens + left * minuteMs);
    left -= room;
  }
}
