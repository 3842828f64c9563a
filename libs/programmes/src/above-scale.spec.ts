import { begin, evidence } from './testing/programme';
import { hnteFacts } from './testing/hnte-facts';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const revenueOf = (revenue: string, industry = 'C3489') => ({ revenue, industry, to: '2020-04-30' });
const near = () =>
  begin('above-scale')
    .go('record_revenue', officer, revenueOf('1700'))
    .go('mark_near', officer, { cutoff: '2020-10-31' });
const listed = () =>
  near()
    .go('record_revenue', enterprise, revenueOf('2000'))
    .go('submit', enterprise, { way: '年度' })
    .go('pass_review', officer)
    .go('approve', head)
    .go('record_listing', officer, evidence);

describe('a step above scale', () => {
  it('ends in both promotions once the enterprise is an HNTE too', () => {
    const walker = listed();
    expect(walker.failures('record_hnte', officer)).toEqual(['hnte']);
    walker.facts = hnteFacts({ company: { everRecognised: true } });
    expect(walker.go('record_hnte', officer).state).toBe('double');
  });

  it('is refused below 20 million yuan', () => {
    const walker = near().go('record_revenue', enterprise, revenueOf('1999.99'));
    expect(walker.failures('submit', enterprise)).toEqual(['revenue']);
  });

  it('is for industry only', () => {
    const walker = begin('above-scale').go('record_revenue', officer, revenueOf('1800', 'I6513'));
    expect(walker.failures('mark_near', officer)).toEqual(['industry']);
  });

  it('may end again when the statistics bureau strikes it off', () => {
    expect(listed().go('record_leaving', officer, evidence).state).toBe('left');
  });
});
