import { done, refused, type Actor, type FailedCondition, type Outcome } from '@terrace/kernel';
import type { TaskConcern } from '@terrace/workflow';
import { may } from '../may';
import { capacityIn } from './capacity';
import type { Question } from './question';
import { apartFromEnterprise, cosignersAgree, fourEyes, notItsCosigner, votesOnce } from './rules';
import { ownAndUntouched } from './taking-back';
import { taskRules, type TaskAct } from './task-rules';

/**
 * Whether somebody may do this to a case, and in which capacity: the answer is the actor with the roles they act in and
 * whom they stand in for. Asked inside the acts, so that no door can pass it by.
 */
export function permit(
  actor: Actor,
  act: 'case.start' | 'case.send' | TaskAct,
  question: Question,
): Outcome<Actor> {
  const { onBehalfOf: _pretended, ...self } = actor;
  const refusal = may(self, act, question);
  if (refusal) return { kind: 'refused', refusal };
  const bound = apartFromEnterprise(self, question);
  if (bound) return barred(bound);
  const late = question.takesBack && ownAndUntouched(self, question.takesBack);
  if (late) return barred(late);
  const { task } = question;
  if (!task || act === 'case.start') return done(self);
  if (act === 'case.send') return mayAct(self, task, question);
  const failed = taskRules[act](self, task, question);
  if (failed) return barred(failed);
  const capacity = capacityIn(self, task, question.at);
  return done(capacity.kind === 'may' ? capacity.actor : self);
}

/** The event of a task: in one's own right or in another's place, and both as free as the rules ask. */
function mayAct(self: Actor, task: TaskConcern, question: Question): Outcome<Actor> {
  const capacity = capacityIn(self, task, question.at);
  if (capacity.kind === 'barred') return barred(capacity.by);
  const { actor } = capacity;
  const failed =
    apartFromEnterprise(actor, question) ??
    fourEyes(actor, task) ??
    (question.decides
      ? (notItsCosigner(actor, task) ?? votesOnce(actor, task) ?? cosignersAgree(actor, task))
      : null);
  return failed ? barred(failed) : done(actor);
}

const barred = (by: FailedCondition): Outcome<never> =>
  refused('forbidden', { zh: `${by.reason.zh}。`, en: `${by.reason.en}.` }, [by]);
