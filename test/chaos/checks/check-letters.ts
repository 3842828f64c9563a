import type { Letter } from '@terrace/notifications';
import type { Evidence, Violation } from './evidence';
import { expectedLetters } from './expected-letters';
import { groupBy } from './group-by';

/** Each letter that was due came, to each person once; none came that nobody ordered. */
export function checkLetters(evidence: Evidence): Violation[] {
  const { letters, reminders } = expectedLetters(evidence);
  const violation = (about: string, what: string): Violation => ({ check: 'letters', about, what });
  const byOrder = groupBy(evidence.letters, (letter) => orderOf(letter));
  const byReminder = groupBy(evidence.letters, (letter) => reminderOf(letter));
  const ordered = new Set(letters.map(orderOf));
  const reminded = new Set(reminders.map(reminderOf));
  return [
    ...letters.flatMap((letter) => {
      const count = byOrder.get(orderOf(letter))?.length ?? 0;
      return count === 1 ? [] : [violation(orderOf(letter), `came ${String(count)} times`)];
    }),
    ...reminders.flatMap(({ atLeast, atMost, ...reminder }) => {
      const count = byReminder.get(reminderOf(reminder))?.length ?? 0;
      if (count >= atLeast && count <= atMost) return [];
      const wanted = `${String(atLeast)} to ${String(atMost)}`;
      return [violation(reminderOf(reminder), `reminded ${String(count)} times, not ${wanted}`)];
    }),
    ...evidence.letters
      .filter((letter) => !ordered.has(orderOf(letter)) && !reminded.has(reminderOf(letter)))
      .map((letter) => violation(orderOf(letter), 'came, and nothing ordered it')),
  ];
}

const orderOf = ({ causeId, kind, recipientId }: Pick<Letter, 'causeId' | 'kind' | 'recipientId'>): string =>
  `${kind} to ${recipientId} for ${causeId}`;

const reminderOf = (letter: Pick<Letter, 'instanceId' | 'kind' | 'recipientId'>): string =>
  `${letter.kind} to ${letter.recipientId} of ${String(letter.instanceId)}`;
