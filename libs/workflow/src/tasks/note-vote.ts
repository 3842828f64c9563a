import type { Commit, Instance } from '../instance';
import type { Occasion } from '../occasion';
import { prepareNote } from '../prepare-note';
import { actedOn } from './tasks-after';

/** The entry of one person's word where several must agree. */
export const votedEvent = 'task.voted';

/** Keeps the word given; the event itself passes with the last one needed. */
export function noteVote(before: Instance, occasion: Occasion): Commit {
  const { desk, actor, event, data } = occasion;
  const { acted } = desk;
  return prepareNote(before, {
    ...occasion,
    name: votedEvent,
    data: { ...data, ...(acted ? { task: acted.id, step: acted.state } : {}), event },
    tasks: acted ? [actedOn(acted, actor)] : [],
    letters: [],
  });
}
