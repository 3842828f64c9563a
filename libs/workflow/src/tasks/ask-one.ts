import type { Actor, Refusal } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';

/** Asks about one act that is no task's. Null: it may go ahead; so may whatever the machine does by itself. */
export async function askOne(
  { authority, clock }: Pick<DecisionPorts, 'authority' | 'clock'>,
  actor: Actor,
  act: 'case.start' | 'case.send',
  subjectId: string,
): Promise<Refusal | null> {
  if (actor.roles.includes('system')) return null;
  const ask = { actor, act, subjectId, at: clock.now(), task: null, decides: false, takesBack: null };
  const [answer] = await authority.admit([ask]);
  return answer?.kind === 'refused' ? answer.refusal : null;
}
