import type { Json } from '@terrace/engine';
import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { enterprise, officer, head, system } = people;
const figures: Readonly<Record<string, Json>> = {
  staff: 60,
  sales: '4200.50',
  assets: '3100',
  staffRatio: '25',
  rdSales: '4.2',
  rdCost: '4.6',
  classOne: 0,
  classTwo: 3,
  direct: '无',
};
const scored = (given: Readonly<Record<string, Json>> = {}) =>
  begin('tech-sme')
    .go('open_year', officer, { year: 2020, windowEnd: '2020-09-30' })
    .go('enter_figures', enterprise, { ...figures, ...given });

describe('a year of technology SME evaluation', () => {
  it('leads from the figures to the number and ends with the year', () => {
    const walker = scored().go('submit', enterprise).go('pass_review', officer).go('approve', head);
    walker.go('record_publicity', officer, evidence).go('publicity_ended', system);
    walker.go('record_entry', officer, { number: '202032040400001234', date: '2020-06-30' });
    expect(walker.timers).toEqual(['library/update', 'in_library/year_end']);
    expect(walker.go('year_ended', system).snapshot.done).toBe(false);
    expect(walker.go('close_year', officer).state).toBe('closed');
  });

  it('takes the better of the two R&D measures', () => {
    expect(scored().snapshot.data).toMatchObject({ staffScore: 16, rdScore: 30, resultScore: 18 });
    expect(scored({ rdSales: '1.99', rdCost: '30' }).snapshot.data['rdScore']).toBe(50);
  });

  it.each([
    ['score', { rdSales: '3.99' }],
    ['staff', { staff: 501 }],
    ['sales', { sales: '20000.01' }],
  ])('is refused by %s alone', (id, given) => {
    expect(scored(given).failures('submit', enterprise)).toEqual([id]);
  });

  it('refuses a staff score of zero whatever the sum', () => {
    const walker = scored({ staffRatio: '9.99', rdSales: '6', classOne: 1 });
    expect(walker.failures('submit', enterprise)).toEqual(['staff-score']);
  });

  it('asks for no score where a ground of direct confirmation is given', () => {
    const walker = scored({ staffRatio: '5', direct: 'GR201932000123' });
    expect(walker.send('submit', enterprise).kind).toBe('moved');
  });
});
