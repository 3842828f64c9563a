import type { Json } from '@terrace/engine';
import { done, personOf, refused, type Actor, type Outcome, type Person } from '@terrace/kernel';
import { actedOn } from './tasks-after';
import type { Task } from './task';
import type { TaskWish } from './task-wish';

interface Circumstances {
  readonly actor: Actor;
  /** Whom it concerns; null: nobody else. */
  readonly other: Person | null;
  readonly at: Date;
  readonly note: string | null;
}

/** The task afterwards, the entry that tells of it, and the letters it sends. */
export interface CarriedOut {
  readonly task: Task;
  readonly name: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly letters: readonly Readonly<Record<string, Json>>[];
}

/** One wish that authority has let pass. */
export function carryOutWish(task: Task, wish: TaskWish, how: Circumstances): Outcome<CarriedOut> {
  const { actor, other, note } = how;
  const self = personOf(actor);
  switch (wish.act) {
    case 'claim':
      return told('task.claimed', { ...task, claimant: self });
    case 'release':
      return told('task.released', { ...task, claimant: null });
    case 'assign':
      return other ? withLetter('task.assigned', { ...task, claimant: other }, other, self) : nobody;
    case 'delegate':
      return other ? delegate(task, wish, other, how) : nobody;
    case 'ask-cosigner': {
      const asked = { person: other ?? self, askedBy: self, agrees: null, opinion: null };
      const others = task.cosigners.filter(({ person }) => person.id !== other?.id);
      const next = { ...task, cosigners: [...others, asked] };
      return other ? withLetter('task.cosigner-asked', next, other, self) : nobody;
    }
    case 'dismiss-cosigner': {
      const cosigners = task.cosigners.filter(({ person }) => person.id !== other?.id);
      return told('task.cosigner-dismissed', { ...task, cosigners }, other ? { person: { ...other } } : {});
    }
    case 'cosign': {
      const answered = { agrees: wish.agrees, opinion: note };
      const cosigners = task.cosigners.map((one) =>
        one.person.id === self.id ? { ...one, ...answered } : one,
      );
      return told('task.cosigned', actedOn({ ...task, cosigners }, actor), { agrees: wish.agrees });
    }
    case 'urge':
      return urge(task, how);
    case 'copy': {
      const copies = [...task.copies.filter(({ id }) => id !== other?.id), ...(other ? [other] : [])];
      return other ? withLetter('task.copied', { ...task, copies }, other, self) : nobody;
    }
  }
}

function delegate(
  task: Task,
  { fromAt, untilAt }: Extract<TaskWish, { act: 'delegate' }>,
  to: Person,
  { actor, at }: Circumstances,
): Outcome<CarriedOut> {
  if (!(fromAt < untilAt) || untilAt <= at.toISOString()) return refused('invalid', noPeriod);
  // Whoever stands in for somebody passes that person's task on, not one of their own.
  const from = actor.onBehalfOf ?? personOf(actor);
  const earlier = task.delegations.filter((one) => one.to.id !== to.id || one.from.id !== from.id);
  const delegations = [...earlier, { from, to, fromAt, untilAt }];
  return withLetter('task.delegated', { ...task, delegations }, to, personOf(actor), { fromAt, untilAt });
}

/** Once a day from one person: a second letter the same day tells nobody anything. */
function urge(task: Task, { actor, at }: Circumstances): Outcome<CarriedOut> {
  const dayMs = 86_400_000;
  const recently = task.urges.some(
    ({ by, at: then }) => by.id === actor.id && at.getTime() - Date.parse(then) < dayMs,
  );
  if (recently) return refused('conflict', urgedAlready);
  const next = { ...task, urges: [...task.urges, { by: personOf(actor), at: at.toISOString() }] };
  const recipients = task.claimant
    ? [{ person: task.claimant.id }]
    : task.roles.map((role) => ({ to: role }));
  const letters = recipients.map((recipient) => ({ kind: 'task-urged', by: actor.name, ...recipient }));
  return done({ task: next, name: 'task.urged', data: {}, letters });
}

const told = (name: string, task: Task, data: Readonly<Record<string, Json>> = {}): Outcome<CarriedOut> =>
  done({ task, name, data, letters: [] });

/** Letters are called as the entries are: `task.assigned` sends `task-assigned`. */
function withLetter(
  name: string,
  task: Task,
  to: Person,
  by: Person,
  data: Readonly<Record<string, Json>> = {},
): Outcome<CarriedOut> {
  const letter = { kind: name.replace('.', '-'), person: to.id, by: by.name };
  return done({ task, name, data: { ...data, person: { ...to } }, letters: [letter] });
}

const nobody = refused('not-found', { zh: '没有这名人员。', en: 'There is no such person.' });
const noPeriod = {
  zh: '转办期限不正确：截止时间应晚于开始时间和当前时间。',
  en: 'The period is not right: it has to end after it begins, and not in the past.',
};
const urgedAlready = {
  zh: '您在24小时内已催办过该任务。',
  en: 'You have urged this task within the last 24 hours.',
};
