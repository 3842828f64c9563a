import { may } from '@terrace/identity';
import type { Actor, Refusal } from '@terrace/kernel';
import { Authority } from '@terrace/workflow';

/** Asks the one place where authority is decided. */
export class CaseAuthority extends Authority {
  override refuse(
    actor: Actor,
    act: 'case.start' | 'case.send',
    subject: { readonly subjectId: string },
  ): Refusal | null {
    return may(actor, act, subject);
  }
}
