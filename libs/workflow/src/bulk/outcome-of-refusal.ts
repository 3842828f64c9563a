import type { Refusal, RefusalKind } from '@terrace/kernel';

/** What a case can do nothing about: it stands elsewhere, has ended, or is not there. */
const beyondReach: readonly RefusalKind[] = ['not-enabled', 'not-found'];

/** A case that is refused, or one that the order was never for. */
export const outcomeOfRefusal = ({ kind }: Refusal): 'refused' | 'impossible' =>
  beyondReach.includes(kind) ? 'impossible' : 'refused';
