import type { Timer } from './instance';

/** When a deadline or a reminder of it next does something; null: never any more. */
export function firesAt({ event, hasFired, dueAt, reminders: [reminder] }: Timer): Date | null {
  const tellsAt = event !== null && !hasFired ? dueAt : null;
  if (!reminder || !tellsAt) return reminder?.at ?? tellsAt;
  return reminder.at < tellsAt ? reminder.at : tellsAt;
}
