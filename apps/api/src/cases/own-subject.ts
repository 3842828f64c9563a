import type { Actor } from '@terrace/kernel';

/** Narrows a list to what the actor may see: an enterprise's user sees its own enterprise only. */
export function ownSubject(actor: Actor): { subjectId?: string } {
  return actor.enterpriseId === null ? {} : { subjectId: actor.enterpriseId };
}
