import type { TimerDef } from '@terrace/engine';
import type { Role, Text } from '@terrace/kernel';
import { isRole } from './roles';
import { isWords, textOr } from './json-value';

/** What people are told about a deadline and when. */
export interface TimerMeta {
  readonly title: Text;
  /** Days from the deadline at which a letter goes out: -3 is three days before, 1 the day after. */
  readonly reminders: readonly number[];
  readonly letter: string | null;
  readonly holder: Role | null;
  readonly clause: string | null;
}

export function timerMetaOf(timer: TimerDef): TimerMeta {
  const { title, reminders, letter, holder, clause } = timer.meta ?? {};
  return {
    title: textOr(title, ''),
    reminders: Array.isArray(reminders) ? reminders.filter((day) => typeof day === 'number') : [],
    letter: isWords(letter) ? letter : null,
    holder: isRole(holder) ? holder : null,
    clause: isWords(clause) ? clause : null,
  };
}
