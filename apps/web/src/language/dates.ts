const zone = 'Asia/Shanghai';

const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The calendar day of an instant where the bureau is. */
export const dateOf = (instant: string) => day.format(new Date(instant));

export const minuteOf = (instant: string) => minute.format(new Date(instant));

const msPerDay = 86_400_000;

/** Calendar days from one date to another; negative when `to` has passed. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
