import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const figures = { sales: '6200', rdRatio: '3.4', rdStaff: 14, area: '620', equipment: '310' };
const drafting = () =>
  begin('rd-institution')
    .go('record_district_centre', officer, { basis: '场地620平方米', date: '2020-03-02' })
    .go('invite', officer, { cutoff: '2020-08-12' });
const sent = () => drafting().go('enter_figures', enterprise, figures).go('submit', enterprise);
const visited = (finding = '符合') =>
  sent()
    .go('record_recommendation', officer, { street: '五星街道', quota: 2, rank: 1 })
    .go('pass_review', officer)
    .go('record_visit', officer, { date: '2020-05-07', visitors: '周敏、王强', finding, notes: '' });
const accepted = () =>
  visited()
    .go('approve', head)
    .go('record_approval', officer, { documentNumber: '常科发〔2020〕88号', buildUntil: '2022-06-30' })
    .go('apply_acceptance', enterprise, { summary: '已完成' })
    .go('record_accepted', officer, evidence);

describe('an R&D institution', () => {
  it('goes from the backup tier to operation and a higher level', () => {
    const walker = accepted();
    expect(walker.state).toBe('operating');
    walker.go('record_evaluation', officer, { grade: '良好', date: '2021-03-01' });
    walker.go('record_standard', enterprise, { step: '验收', date: '2021-04-01' });
    expect(walker.go('record_promotion', officer, evidence).snapshot.done).toBe(true);
  });

  it('is refused with every criterion it misses, each marked as unconfirmed', () => {
    const walker = drafting().go('enter_figures', enterprise, { ...figures, rdStaff: 9, area: '499' });
    expect(walker.failures('submit', enterprise)).toEqual(['staff', 'site']);
    expect(JSON.stringify(walker.send('submit', enterprise))).toContain('待确认');
  });

  it('is not recommended beyond the quota of its street', () => {
    const decision = sent().send('record_recommendation', officer, { street: '南大街', quota: 1, rank: 2 });
    expect(decision).toMatchObject({ kind: 'refused', refusal: { conditions: [{ id: 'quota' }] } });
  });

  it('is decided by somebody who did not visit, after a good visit', () => {
    expect(visited('不符合').failures('approve', head)).toEqual(['visited']);
    expect(visited().failures('approve', { id: 'wang', roles: ['head'] })).toEqual(['four-eyes']);
  });

  it('may fail acceptance once', () => {
    const again = visited()
      .go('approve', head)
      .go('record_approval', officer, { documentNumber: '88', buildUntil: '2022-06-30' })
      .go('apply_acceptance', enterprise, { summary: '完成' })
      .go('record_failed', officer, evidence);
    expect(again.state).toBe('building');
    again.go('apply_acceptance', enterprise, { summary: '补完' }).go('record_failed', officer, evidence);
    expect(again.state).toBe('delisted');
  });
});
