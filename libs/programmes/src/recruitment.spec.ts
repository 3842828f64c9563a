import { begin } from './testing/programme';
import { people } from './testing/walker';

const { officer, head } = people;
const shown = (score: number) =>
  begin('recruitment')
    .go('record_contact', officer, {
      project: '机器人关节',
      industry: '智能装备',
      investment: '5000',
      source: '校友',
    })
    .go('plan_roadshow', officer, { date: '2020-05-07', place: '天安数码城' })
    .go('record_roadshow', officer, { score, experts: '五人', finding: '技术领先' });

describe('a recruited project', () => {
  it('goes from the lead over the roadshow to its landing', () => {
    const walker = shown(86).go('negotiate', head);
    walker.go('offer', officer, { terms: '厂房三年免租', answerBy: '2020-06-01' });
    expect(walker.timers).toEqual(['offered/answer']);
    walker.go('record_signing', officer, { date: '2020-05-30', number: '2020-12' });
    walker.go('record_landing', officer, { creditCode: '91320404MA1WX00089', date: '2020-07-01' });
    expect(walker.state).toBe('landed');
  });

  it('is not negotiated after a weak roadshow', () => {
    expect(shown(69).failures('negotiate', head)).toEqual(['score']);
  });
});
