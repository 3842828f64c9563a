import { personOf, type Actor, type FailedCondition, type Person, type Role } from '@terrace/kernel';
import type { TaskConcern } from '@terrace/workflow';

/** In which capacity somebody acts on a task, or the rule that keeps them from it. */
export type Capacity =
  { readonly kind: 'may'; readonly actor: Actor } | { readonly kind: 'barred'; readonly by: FailedCondition };

/** Its role is theirs, or they are named. */
export const isCandidate = (actor: Actor, task: TaskConcern): boolean =>
  actor.roles.some((role) => task.roles.includes(role)) ||
  (actor.login !== undefined && task.people.includes(actor.login));

/** A task taken on is its taker's, or for a time whoever stands in for them; one not taken on is any candidate's. */
export function capacityIn(actor: Actor, task: TaskConcern, at: Date): Capacity {
  const { claimant } = task;
  const lender = lenderOf(actor, task, at);
  if (claimant) {
    if (claimant.id === actor.id) return { kind: 'may', actor: inItsRoles(actor, task) };
    if (lender?.id === claimant.id) return { kind: 'may', actor: inPlaceOf(lender, actor, task) };
    return { kind: 'barred', by: claimedBy(claimant) };
  }
  if (isCandidate(actor, task)) {
    return task.claimRequired
      ? { kind: 'barred', by: unclaimed }
      : { kind: 'may', actor: inItsRoles(actor, task) };
  }
  if (lender) return { kind: 'may', actor: inPlaceOf(lender, actor, task) };
  return { kind: 'barred', by: noCandidate(task) };
}

/** Who has handed the task to the actor for a period that runs now: of several, whoever holds it. */
function lenderOf(actor: Actor, { delegations, claimant }: TaskConcern, at: Date): Person | null {
  const now = at.toISOString();
  const running = delegations.filter(
    ({ to, fromAt, untilAt }) => to.id === actor.id && fromAt <= now && now < untilAt,
  );
  return (running.find(({ from }) => from.id === claimant?.id) ?? running.at(-1))?.from ?? null;
}

/** Whoever has a task in hand acts in the roles it is for, also when named or standing in. */
function inItsRoles({ onBehalfOf: _, ...actor }: Actor, task: TaskConcern): Actor {
  return { ...actor, roles: [...new Set([...actor.roles, ...(task.roles as readonly Role[])])] };
}

const inPlaceOf = (lender: Person, actor: Actor, task: TaskConcern): Actor => ({
  ...inItsRoles(actor, task),
  onBehalfOf: personOf(lender),
});

const claimedBy = ({ name }: Person): FailedCondition => ({
  id: 'claimed',
  reason: { zh: `该任务已由${name}签收办理`, en: `${name} has taken this task on` },
  remedy: {
    zh: `请由${name}办理；确需他人办理的，由其释放、转办，或由科长改派。`,
    en: `It is for ${name} to act, to release it or hand it over; a head of section may assign it anew.`,
  },
});

const unclaimed: FailedCondition = {
  id: 'claim-required',
  reason: { zh: '该任务须先签收后办理', en: 'This task has to be taken on first' },
  remedy: { zh: '请先签收该任务。', en: 'Claim the task, then act.' },
};

const noCandidate = ({ title }: TaskConcern): FailedCondition => ({
  id: 'candidate',
  reason: { zh: `您不是“${title.zh}”任务的办理人`, en: `The task "${title.en}" is not yours` },
  remedy: {
    zh: '请由该任务的办理人办理，或由其在一定期限内转办给您。',
    en: 'Somebody it is for has to act, or to hand it over to you for a time.',
  },
});
