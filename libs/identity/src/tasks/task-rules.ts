import type { Actor, FailedCondition, Role } from '@terrace/kernel';
import type { TaskConcern } from '@terrace/workflow';
import { capacityIn, isCandidate } from './capacity';
import type { Question } from './question';
import { apartFromEnterprise, fourEyes, notItsCosigner } from './rules';

/** What a person can do about a task besides sending its event. */
export type TaskAct =
  | 'task.claim'
  | 'task.release'
  | 'task.assign'
  | 'task.delegate'
  | 'task.ask-cosigner'
  | 'task.dismiss-cosigner'
  | 'task.cosign'
  | 'task.urge'
  | 'task.copy';

type Rule = (actor: Actor, task: TaskConcern, question: Question) => FailedCondition | null;

const bureau: readonly Role[] = ['officer', 'head', 'director'];
const holdsOne = ({ roles }: Actor, of: readonly string[]): boolean =>
  roles.some((role) => of.includes(role));
const supervises = (actor: Actor): boolean => holdsOne(actor, ['head', 'director']);
const has = ({ id }: Actor, { claimant }: TaskConcern): boolean => claimant?.id === id;

/** The first rule of each act that fails; null: it may go ahead. Role and conflict of interest were asked before. */
export const taskRules: Readonly<Record<TaskAct, Rule>> = {
  'task.claim': (actor, task) => notTaken(actor, task) ?? candidate(actor, task) ?? fourEyes(actor, task),
  'task.release': (actor, task) => (has(actor, task) || supervises(actor) ? null : notHolder(task)),
  'task.assign': (actor, task, question) =>
    distributes(actor, task) ? fit(question, task, isCandidate, noCandidate) : noDistributor,
  'task.delegate': (actor, task, question) =>
    inPerson(task) ??
    holder(actor, task, question) ??
    fourEyes(actor, task) ??
    fit(question, task, mayStandIn, noStandIn),
  'task.ask-cosigner': (actor, task, question) =>
    holder(actor, task, question) ?? fit(question, task, isStaff, noStaff) ?? somebodyElse(actor, question),
  'task.dismiss-cosigner': (actor, task, { other }) =>
    task.cosigners.some(
      ({ person, askedBy }) => (!other || person.id === other.id) && askedBy.id === actor.id,
    ) || supervises(actor)
      ? null
      : notAsker,
  'task.cosign': (actor, task) =>
    task.cosigners.some(({ person }) => person.id === actor.id) ? fourEyes(actor, task) : notAsked,
  'task.urge': () => null,
  'task.copy': (_actor, _task, { other }) => (other && !isStaff(other) ? noStaff : null),
};

/** Whom a task is given to is judged by the rules that will judge their acting on it; nobody in question, nobody unfit. */
function fit(
  question: Question,
  task: TaskConcern,
  suits: (person: Actor, task: TaskConcern) => boolean,
  unsuitable: FailedCondition,
): FailedCondition | null {
  const { other } = question;
  if (!other) return null;
  if (!suits(other, task)) return unsuitable;
  return apartFromEnterprise(other, question) ?? fourEyes(other, task) ?? notItsCosigner(other, task);
}

const isStaff = (person: Actor): boolean =>
  person.enterpriseId === null && holdsOne(person, [...bureau, 'reviewer', 'operator']);

/** Within the bureau one stands in for another; anybody else must be somebody the task is for. */
const mayStandIn = (person: Actor, task: TaskConcern): boolean =>
  isCandidate(person, task) ||
  (holdsOne(person, bureau) && task.roles.some((role) => bureau.some((own) => own === role)));

/** Heads and directors give out any task; an officer those of the officers' own desk and the experts'. */
const distributes = (actor: Actor, task: TaskConcern): boolean =>
  supervises(actor) ||
  (holdsOne(actor, ['officer']) && task.roles.every((role) => ['officer', 'reviewer'].includes(role)));

const candidate: Rule2 = (actor, task) => (isCandidate(actor, task) ? null : noCandidate);
const notTaken: Rule2 = (actor, task) => (task.claimant && !has(actor, task) ? taken(task) : null);
const inPerson = (task: TaskConcern): FailedCondition | null => (task.personal ? personal : null);

/** Whoever holds it; one nobody has taken on, whoever it is for. */
const holder: Rule = (actor, task, { at }) => {
  const capacity = capacityIn(actor, { ...task, claimRequired: false }, at);
  return capacity.kind === 'barred' ? capacity.by : null;
};

const somebodyElse = (actor: Actor, { other }: Question): FailedCondition | null =>
  other?.id === actor.id ? oneself : null;

type Rule2 = (actor: Actor, task: TaskConcern) => FailedCondition | null;

const taken = ({ claimant }: TaskConcern): FailedCondition => ({
  id: 'claimed',
  reason: {
    zh: `该任务已由${claimant?.name ?? ''}签收`,
    en: `${claimant?.name ?? ''} has taken this task on`,
  },
  remedy: {
    zh: '请由其释放，或由科长改派。',
    en: 'It has to be released, or assigned anew by a head of section.',
  },
});

const notHolder = ({ claimant }: TaskConcern): FailedCondition => ({
  id: 'claimed',
  reason: claimant
    ? { zh: `该任务由${claimant.name}签收，您不能释放`, en: `${claimant.name} holds this task, not you` }
    : { zh: '该任务尚无人签收', en: 'Nobody has taken this task on' },
  remedy: { zh: '请由签收人或科长释放。', en: 'Its holder or a head of section may release it.' },
});

const noCandidate: FailedCondition = {
  id: 'candidate',
  reason: { zh: '该人员不是本任务的候选办理人', en: 'The task is not for this person' },
  remedy: { zh: '请选择具有相应角色的人员。', en: 'Choose somebody with the role the task is for.' },
};

const noDistributor: FailedCondition = {
  id: 'candidate',
  reason: { zh: '您无权分派该任务', en: 'You may not give out this task' },
  remedy: { zh: '请由科长或分管局领导分派。', en: 'A head of section or a director has to assign it.' },
};

const noStandIn: FailedCondition = {
  id: 'candidate',
  reason: { zh: '该任务不能转办给此人', en: 'The task cannot be handed over to this person' },
  remedy: {
    zh: '请转办给局内人员或本任务的候选办理人。',
    en: 'Choose a member of the bureau or somebody the task is for.',
  },
};

const noStaff: FailedCondition = {
  id: 'candidate',
  reason: {
    zh: '只能选择局内人员、评审专家或载体运营方',
    en: 'Only staff, reviewers and operators can be chosen',
  },
  remedy: { zh: '请另选人员。', en: 'Choose somebody else.' },
};

const personal: FailedCondition = {
  id: 'personal',
  reason: { zh: '该任务须由本人办理，不得转办', en: 'This task is done in person and cannot be handed over' },
  remedy: {
    zh: '不能办理的，请释放任务，另行分派。',
    en: 'Release it, so that it can be assigned to somebody else.',
  },
};

const oneself: FailedCondition = {
  id: 'four-eyes',
  reason: { zh: '不得邀请本人加签', en: 'Nobody co-signs for themselves' },
  remedy: { zh: '请邀请其他人员加签。', en: 'Ask somebody else.' },
};

const notAsked: FailedCondition = {
  id: 'candidate',
  reason: { zh: '未邀请您加签', en: 'You were not asked to co-sign' },
  remedy: { zh: '请由办理人邀请您加签。', en: 'Whoever has the task in hand may ask you.' },
};

const notAsker: FailedCondition = {
  id: 'candidate',
  reason: {
    zh: '只有邀请人或科长可以撤销加签',
    en: 'Only whoever asked, or a head of section, takes the request back',
  },
  remedy: { zh: '请由邀请人撤销。', en: 'Let whoever asked take it back.' },
};
