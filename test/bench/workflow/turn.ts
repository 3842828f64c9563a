import type { Actor } from '@terrace/kernel';
import type { SendCommand } from '@terrace/workflow';

/**
 * Two events of the HNTE chart that lead to one another, so that any number can be sent: the officer passes a case on to
 * the head, the head gives it back. Each judges guards, ends one deadline with its three reminders and begins another,
 * and orders a letter; the first also keeps who approved.
 */
const turns = [
  { event: 'approve', role: 'officer', note: null },
  { event: 'return_to_officer', role: 'head', note: '请补充初审意见' },
] as const;

/** Where a case stands before the first of the two. */
export const turnState = 'officer_review';

export interface Sending {
  readonly command: SendCommand;
  readonly actor: Actor;
}

/** The event for a case at its n-th turn, beginning with 0. */
export function turnOf(instanceId: string, n: number): Sending {
  const { event, role, note } = turns[n % 2] ?? turns[0];
  return {
    command: { instanceId, event, note, expectedVersion: null, idempotencyKey: `bench turn ${String(n)}` },
    actor: {
      id: `bench-${role}`,
      name: role === 'head' ? '陈卫东' : '周敏',
      roles: [role],
      enterpriseId: null,
    },
  };
}
