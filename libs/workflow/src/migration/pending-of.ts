import type { Timer } from '../instance';

/** What a timer has still to do, each named: its deadline, and its reminders one by one. */
export const pendingOf = ({ id, hasFired, reminders }: Timer): string[] => [
  ...(hasFired ? [] : [id]),
  ...reminders.map(({ offsetDays }) => `${id}#${String(offsetDays)}`),
];
