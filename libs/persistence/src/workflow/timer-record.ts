import type { Reminder, Timer, TimerBasis } from '@terrace/workflow';

/** A timer kept as JSON, where instants are text. */
export type TimerRecord = Omit<Timer, 'dueAt' | 'reminders' | 'basis'> & {
  readonly dueAt: string;
  readonly reminders: readonly (Omit<Reminder, 'at'> & { readonly at: string })[];
  readonly basis: (Omit<TimerBasis, 'startedAt'> & { readonly startedAt: string }) | null;
};

export const timerFrom = ({ dueAt, reminders, basis, ...timer }: TimerRecord): Timer => ({
  ...timer,
  dueAt: new Date(dueAt),
  reminders: reminders.map(({ offsetDays, at }) => ({ offsetDays, at: new Date(at) })),
  basis: basis && { ...basis, startedAt: new Date(basis.startedAt) },
});
