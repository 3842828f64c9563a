const day = /^(\d{4})-(\d{2})-(\d{2})/;
const dayMs = 86_400_000;

function utc(date: string): Date {
  const found = day.exec(date);
  const at = found ? new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))) : null;
  if (!at || at.toISOString().slice(0, 10) !== date.slice(0, 10))
    throw new TypeError(`'${date}' is not a date written YYYY-MM-DD`);
  return at;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The day itself, checked: dates stand in facts as ISO strings and sort as text. */
export const dateOf = (date: string): string => iso(utc(date));

export const addDays = (date: string, days: number): string =>
  iso(new Date(utc(date).getTime() + days * dayMs));

/** The same day of another month; its last day where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const from = utc(date);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(first.getTime() + (Math.min(from.getUTCDate(), length) - 1) * dayMs));
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / dayMs);

export const yearOf = (date: string): number => utc(date).getUTCFullYear();
