import type { Json } from '@terrace/engine';
import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { officer, head, system } = people;
const operator = { id: 'zhao', roles: ['operator'] };
const opening = { area: '12000', direction: '智能装备', date: '2016-05-01' };
const figures: Readonly<Record<string, Json>> = {
  years: '4',
  area: '12000',
  tenantShare: '78',
  tenants: 60,
  graduates: 22,
  fund: '500',
  desks: 0,
  events: 12,
  mentors: 6,
};
const ready = (kind: string, given: Readonly<Record<string, Json>> = {}) =>
  begin('carrier')
    .go('record_opening', officer, { kind, ...opening })
    .go('invite', officer, { level: '国家', cutoff: '2020-10-31' })
    .go('enter_figures', operator, { ...figures, ...given });
const approved = () =>
  ready('孵化器')
    .go('submit', operator)
    .go('pass_review', officer)
    .go('record_site_check', officer, { date: '2020-05-07', visitors: '周敏、王强', finding: '属实' })
    .go('approve', head)
    .go('record_publicity', officer, evidence)
    .go('publicity_ended', system)
    .go('record_approval', officer, evidence);

describe('a carrier', () => {
  it('is recognised by a person after publicity and evaluated yearly until it leaves', () => {
    const walker = approved().go('record_evaluation', officer, { grade: 'A', date: '2021-04-01' });
    expect(walker.timers).toEqual(['approved/evaluation']);
    expect(walker.go('record_closing', officer).state).toBe('closed');
  });

  it.each([
    ['孵化器', 'incubator-area', { area: '9999' }],
    ['孵化器', 'incubator-tenants', { tenants: 49, area: '12000' }],
    ['孵化器', 'incubator-graduates', { graduates: 19 }],
    ['众创空间', 'maker-space', { area: '499', desks: 29 }],
    ['众创空间', 'maker-events', { events: 9 }],
  ])('%s is refused by %s alone', (kind, id, given) => {
    expect(ready(kind, given).failures('submit', operator)).toEqual([id]);
  });

  it('is revoked only after two failed years in a row, by two people', () => {
    const walker = approved().go('record_evaluation_failed', officer, evidence);
    expect(walker.failures('propose_revocation', officer)).toEqual(['two-years']);
    walker.go('record_rectified', officer, { date: '2021-06-01' });
    walker.go('record_evaluation_failed', officer, evidence).go('propose_revocation', officer);
    expect(walker.failures('confirm_revocation', { id: 'wang', roles: ['head'] })).toEqual(['four-eyes']);
    expect(walker.go('confirm_revocation', head).state).toBe('revoked');
  });
});
