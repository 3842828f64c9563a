import { personOf, type Actor } from '@terrace/kernel';
import type { HistoryEntry } from '../instance';
import type { LastMove } from '../ports';

/** The last event of a person that moved the case, and the last other person who did anything since. The machine is nobody. */
export function lastMoveIn(history: readonly HistoryEntry[]): LastMove {
  const byPeople = history.filter(({ actor }) => !isMachine(actor));
  const last = byPeople.findLast(({ left, entered }) => left.length + entered.length > 0);
  if (!last) return { by: null, since: null };
  const since = byPeople.findLast(({ seq, actor }) => seq > last.seq && actor.id !== last.actor.id);
  return { by: last.actor, since: since ? personOf(since.actor) : null };
}

const isMachine = ({ roles }: Actor): boolean => roles.includes('system');
