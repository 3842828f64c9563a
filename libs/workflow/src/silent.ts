import type { Commit } from './instance';

/** What a commit writes that says nothing to anybody. */
export const silent = {
  messages: [],
  held: [],
  heldCancelled: [],
  told: [],
  delayed: [],
  delayedCancelled: [],
} as const satisfies Partial<Commit>;
