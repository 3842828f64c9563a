import { refused, type Refusal, type Text } from '@terrace/kernel';
import { carrierOn, dayOf, type Carrier } from './carrier';
import type { CarrierEntry, Fact } from './carrier-entry';

/** What a fact says cannot be of the carrier: null where it can. A day in the past is judged by what came later as well. */
export function refuseFact(entries: readonly CarrierEntry[], fact: Fact): Refusal | null {
  if (fact.kind === 'opened') return entries.length > 0 ? conflict(openedAlready) : null;
  const [first] = entries;
  if (!first) return refused('not-found', noCarrier).refusal;
  const before = carrierOn(entries, dayOf(fact));
  if (!before) return conflict(notYet(dayOf(first.fact)));
  if ('areaM2' in fact && !(Number(fact.areaM2) > 0)) return refused('invalid', noArea).refusal;
  if ('space' in fact) return refuseSpace(before, entries, fact);
  if (
    fact.kind === 'tax-paid' &&
    !before.spaces.some(({ tenant }) => tenant?.enterpriseId === fact.enterpriseId)
  )
    return conflict(noTenant(fact.on));
  if (fact.kind === 'mentor-joined' && before.mentors.some(({ name }) => name === fact.mentor))
    return conflict(joinedAlready(fact.mentor));
  if (fact.kind === 'mentor-left' && !before.mentors.some(({ name }) => name === fact.mentor))
    return conflict(noMentor(fact.mentor));
  if (fact.kind === 'approval-ended' && !before.approvals.some(({ level }) => level === fact.level))
    return conflict(notApproved);
  return null;
}

type OfSpace = Extract<Fact, { readonly space: string }>;

function refuseSpace(before: Carrier, entries: readonly CarrierEntry[], fact: OfSpace): Refusal | null {
  const space = before.spaces.find(({ name }) => name === fact.space);
  if (fact.kind === 'space-added') return space ? conflict(spaceIsThere(fact.space)) : null;
  if (!space) return conflict(noSpace(fact.space, fact.on));
  const { tenant } = space;
  if (fact.kind === 'let') {
    if (tenant) return conflict(isLet(fact.space, tenant.since));
    const later = entries
      .map((entry) => entry.fact)
      .find((each) => each.kind === 'let' && each.space === fact.space && each.on > fact.on);
    return later ? conflict(letLater(fact.space, dayOf(later))) : null;
  }
  if (fact.kind === 'space-closed') return tenant ? conflict(isLet(fact.space, tenant.since)) : null;
  return tenant ? null : conflict(isIdle(fact.space, fact.on));
}

const conflict = (reason: Text): Refusal => refused('conflict', reason).refusal;

const noCarrier = { zh: '没有这个载体。', en: 'There is no such carrier.' };
const openedAlready = { zh: '该载体已登记。', en: 'The carrier is on record already.' };
const noArea = {
  zh: '面积应大于零，单位为平方米。',
  en: 'An area is more than nothing, in square metres.',
};
const notApproved = {
  zh: '该载体当日没有这一级别的认定。',
  en: 'The carrier was not approved at this level on that day.',
};
const notYet = (openedOn: string) => ({
  zh: `该载体${openedOn}起运营，此前的事项不能登记。`,
  en: `The carrier opened on ${openedOn}; nothing before can be recorded.`,
});
const spaceIsThere = (space: string) => ({
  zh: `单元“${space}”已登记，请使用其他编号。`,
  en: `The unit "${space}" is on record already; give another name.`,
});
const noSpace = (space: string, on: string) => ({
  zh: `${on} 没有单元“${space}”，请先登记单元。`,
  en: `There was no unit "${space}" on ${on}; record it first.`,
});
const isLet = (space: string, since: string) => ({
  zh: `单元“${space}”自${since}起已有企业入驻，办理退出后方可另行安排。`,
  en: `The unit "${space}" has been let since ${since}; it is free once its tenant has left.`,
});
const letLater = (space: string, from: string) => ({
  zh: `单元“${space}”自${from}起另有企业入驻，入驻日期与其重叠；请核对日期。`,
  en: `The unit "${space}" is let from ${from} on, which overlaps: check the day.`,
});
const isIdle = (space: string, on: string) => ({
  zh: `单元“${space}”在${on}为空置。`,
  en: `The unit "${space}" was idle on ${on}.`,
});
const noTenant = (on: string) => ({
  zh: `该企业${on}未入驻本载体，请核对企业和所属期。`,
  en: `The enterprise was no tenant of the carrier on ${on}: check the enterprise and the period.`,
});
const joinedAlready = (mentor: string) => ({
  zh: `${mentor}已在名单中。`,
  en: `${mentor} is listed already.`,
});
const noMentor = (mentor: string) => ({ zh: `名单中没有${mentor}。`, en: `${mentor} is not listed.` });
