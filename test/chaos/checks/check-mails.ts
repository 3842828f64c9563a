import type { Evidence, Violation } from './evidence';
import { groupBy } from './group-by';

/** Between the mail server's yes and our note of it; a worker that is interrupted here cannot know. */
const windowMs = 3_000;

/**
 * Every letter to somebody with a mailbox was mailed under its one Message-ID, by which mailboxes fold copies. A second
 * copy has to have its reason: an interruption between the first one's acceptance and the note of it.
 */
export function checkMails({ letters, people, mails, interruptions }: Evidence): Violation[] {
  const violation = (about: string, what: string): Violation => ({ check: 'mails', about, what });
  const byId = groupBy(mails, ({ messageId }) => messageId);
  const reached = new Set(people.filter(({ email }) => email !== null).map(({ id }) => id));
  const wanted = new Set(
    letters.filter((each) => reached.has(each.recipientId)).map(({ id }) => messageIdOf(id)),
  );
  const excused = (at: number) => interruptions.some((moment) => Math.abs(moment - at) <= windowMs);
  return [
    ...[...wanted].filter((id) => !byId.has(id)).map((id) => violation(id, 'was never mailed')),
    ...[...byId].flatMap(([id, copies]) => {
      if (!wanted.has(id)) return [violation(id, 'was mailed, and is the mail of no letter')];
      const unexcused = copies.slice(0, -1).filter(({ at }) => !excused(at));
      return unexcused.length > 0 ? [violation(id, `was mailed ${String(copies.length)} times`)] : [];
    }),
  ];
}

export const messageIdOf = (letterId: string): string => `<${letterId}@terrace>`;
