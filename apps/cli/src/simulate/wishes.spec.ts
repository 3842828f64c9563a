import { wishesOf } from './wishes';

const today = '2026-01-05';

describe('what is wished of a simulation', () => {
  it('is a thousand cases over two years from today, unless said otherwise', () => {
    expect(wishesOf(['hnte'], today)).toEqual({
      chart: 'hnte',
      cases: 1_000,
      seed: 1,
      start: today,
      until: '2028-01-04',
      over: 180,
      every: 'week',
      english: false,
      ...{ from: null, behaviour: null, json: null },
    });
  });

  it('is taken from the words, in any order', () => {
    const words = [
      '--cases=20',
      'hnte',
      '--seed=9',
      '--start=2026-03-02',
      '--days=10',
      '--lang=en',
      '--every=day',
    ];
    expect(wishesOf([...words, '--from=a.csv', '--behaviour=b.yaml', '--json=c.json'], today)).toMatchObject({
      chart: 'hnte',
      cases: 20,
      seed: 9,
      start: '2026-03-02',
      until: '2026-03-11',
      every: 'day',
      english: true,
      ...{ from: 'a.csv', behaviour: 'b.yaml', json: 'c.json' },
    });
  });

  it.each([
    ['--cases=0', /whole number from 1/],
    ['--seed=x', /whole number/],
    ['--start=2026-02-30', /date such as/],
    ['--until=2025-12-31', /must not come before 2026-01-05/],
    ['--every=hour', /day or week/],
    ['--lang=fr', /zh or en/],
    ['--json=', /name of a file/],
    ['--speed=9', /There are --cases/],
  ])('refuses %s in both languages', (word, cure) => {
    const wishes = wishesOf(['hnte', word], today);
    if (!('wrong' in wishes)) throw new Error('it was taken');
    expect(wishes.wrong.en).toMatch(cure);
    expect(wishes.wrong.zh).toMatch(/[一-龥]/);
  });
});
