import type { Actor, FailedCondition, Person } from '@terrace/kernel';
import type { TaskConcern } from '@terrace/workflow';
import { conflictTitles } from '../conflicts/conflict';
import type { Question } from './question';

type Rule = (actor: Actor, question: Question) => FailedCondition | null;
type TaskRule = (actor: Actor, task: TaskConcern) => FailedCondition | null;

/** Whoever is bound to the enterprise keeps out of its cases; standing in for such a person is no way round. */
export const apartFromEnterprise: Rule = (actor, { conflicts }) => {
  const found = conflicts.find(({ person }) => isBehind(actor, person));
  if (!found) return null;
  const { person, kind } = found;
  return {
    id: 'conflict-of-interest',
    reason: {
      zh: `${person.name}与该企业存在利益冲突（${conflictTitles[kind].zh}），应当回避`,
      en: `${person.name} has a conflict of interest: ${conflictTitles[kind].en}`,
    },
    clause: '《高新技术企业认定管理工作指引》（国科发火〔2016〕195号）一（三）',
    remedy: {
      zh: '请由与该企业无利害关系的人员办理；情形消除的，由科长核实后解除回避。',
      en: 'Somebody without an interest has to act; a head of section lifts the conflict once it is over.',
    },
  };
};

/** Four eyes: who has acted in the other step, by themselves or by somebody in their place, does not act in this one. */
export const fourEyes: TaskRule = (actor, { apart }) => {
  for (const { step, clause, people } of apart) {
    const same = people.find((person) => isBehind(actor, person));
    if (!same) continue;
    return {
      id: 'four-eyes',
      reason: {
        zh: `${same.name}已办理“${step.zh}”，同一案件的两个环节不得由同一人办理`,
        en: `${same.name} has acted in "${step.en}"; both steps of a case may not be one person's`,
      },
      ...(clause === null ? {} : { clause }),
      remedy: {
        zh: '请由未参与前一环节的其他人员办理，转办亦同。',
        en: 'Somebody who took no part in that step has to act, also when standing in for another.',
      },
    };
  }
  return null;
};

/** Whoever was asked to sign too is a further pair of eyes, not the one that decides. */
export const notItsCosigner: TaskRule = (actor, { cosigners }) => {
  const same = cosigners.find(({ person }) => isBehind(actor, person));
  if (!same) return null;
  return {
    id: 'four-eyes',
    reason: {
      zh: `${same.person.name}是本任务的加签人，不得同时作出决定`,
      en: `${same.person.name} was asked to co-sign and may not decide as well`,
    },
    remedy: { zh: '请由其他办理人作出决定。', en: 'Somebody else the task is for has to decide.' },
  };
};

export const cosignersAgree: TaskRule = (_actor, { cosigners }) => {
  const missing = cosigners.filter(({ agrees }) => agrees !== true);
  if (missing.length === 0) return null;
  const names = missing.map(({ person }) => person.name);
  const against = missing.some(({ agrees }) => agrees === false);
  return {
    id: 'cosigners',
    reason: {
      zh: `加签人${names.join('、')}${against ? '不同意或尚未签署' : '尚未签署'}`,
      en: `${names.join(', ')} ${against ? 'disagree or have not signed' : 'have not signed yet'}`,
    },
    value: `${String(cosigners.length - missing.length)}/${String(cosigners.length)}`,
    remedy: {
      zh: '请待加签人签署同意，或由邀请人撤销加签。',
      en: 'Wait for their agreement, or let whoever asked take the request back.',
    },
  };
};

/** Where several must agree each person is counted once, and no more than there are seats. */
export const votesOnce: TaskRule = (actor, { voters, seats }) => {
  if (seats === null) return null;
  const same = voters.find((person) => isBehind(actor, person));
  if (same) {
    return {
      id: 'voted',
      reason: {
        zh: `${same.name}已在本任务表决，同一人只计一票`,
        en: `${same.name} has voted here; one person counts once`,
      },
      remedy: { zh: '请由其他成员表决。', en: 'Another member has to vote.' },
    };
  }
  return null;
};

const isBehind = ({ id, onBehalfOf }: Actor, person: Person): boolean =>
  person.id === id || person.id === onBehalfOf?.id;
