import fc from 'fast-check';
import { scoreItem } from './assess/tally-score';
import { growthOf } from './records/growth';
import type { Subject } from './records/subject';
import { assess, cardOf, enterprise, packs, right, rights, stated, subject, yearOf } from './testing/packs';

const statusOf = (id: string, given: Subject): string => cardOf('hnte', id, given).status;
const pointsOf = (item: string, given: Subject): [number, number] | undefined => {
  const { score } = assess('hnte', given);
  const found = score && scoreItem(score, item);
  return found ? [found.min, found.max] : undefined;
};

describe('the conditions of recognition', () => {
  it('hold at exactly ten per cent of staff, five of R&D, sixty at home and sixty of income', () => {
    for (const id of ['C4', 'C5a', 'C5b', 'C6']) expect(statusOf(id, subject())).toBe('pass');
  });

  it.each([
    ['C4', { rdStaffAverage: '9.99' }],
    ['C5a', { rdYuan: '499999.99' }],
    ['C5b', { rdDomesticYuan: '299999.99' }],
    ['C6', { hntIncomeYuan: '5999999.99' }],
  ] as const)('%s fails a cent below its threshold and says what is missing', (id, change) => {
    const figures = [yearOf(2017, change), yearOf(2018, change), yearOf(2019, change)];
    const card = cardOf('hnte', id, subject({ figures }));
    expect(card).toMatchObject({ status: 'fail', margin: null });
    expect(card.gap?.zh).toMatch(/^0\.0[13](元|人)$/);
    expect(card.remedy?.zh).toContain(card.gap?.zh);
    expect(card.clause).toContain('32号');
    expect(card.quote).toContain('不低于');
  });

  it('take income as total income, not as sales', () => {
    const figures = [
      yearOf(2017),
      yearOf(2018),
      yearOf(2019, { salesYuan: '9000000', totalIncomeYuan: '10000001' }),
    ];
    expect(statusOf('C6', subject({ figures }))).toBe('fail');
  });

  it.each([
    ['50000000.00', '≥ 5%'],
    ['50000000.01', '≥ 4%'],
    ['200000000.00', '≥ 4%'],
    ['200000000.01', '≥ 3%'],
  ])('ask of sales of %s yuan an R&D share of %s', (salesYuan, threshold) => {
    const figures = [yearOf(2017), yearOf(2018), yearOf(2019, { salesYuan })];
    expect(cardOf('hnte', 'C5a', subject({ figures })).threshold?.zh).toBe(threshold);
  });

  it('hold after exactly 365 days, across a leap year, and tell the day on which they will', () => {
    const registered = subject({
      enterprise: { ...enterprise, registeredOn: '2019-05-20' },
      on: '2020-05-19',
    });
    expect(cardOf('hnte', 'C1', registered)).toMatchObject({ status: 'pass', margin: 'thin' });
    const tooEarly = cardOf('hnte', 'C1', { ...registered, on: '2020-05-10' });
    expect(tooEarly).toMatchObject({ status: 'fail', gap: { zh: '9天', en: '9 days' } });
    expect(tooEarly.remedy?.zh).toContain('2020-05-19');
  });

  it('judge a younger enterprise by its actual years', () => {
    const young = { ...enterprise, registeredOn: '2018-06-01' };
    const one = [yearOf(2019, { rdYuan: '500000' })];
    expect(statusOf('C5a', subject({ enterprise: young, figures: one }))).toBe('pass');
    const two = [yearOf(2018, { rdYuan: '0' }), ...one];
    expect(statusOf('C5a', subject({ enterprise: young, figures: two }))).toBe('fail');
  });

  it('are unknown, not failed, while the last fiscal year is not on record', () => {
    const given = subject({ figures: [yearOf(2017), yearOf(2018)] });
    for (const id of ['C4', 'C5a', 'C5b', 'C6']) expect(statusOf(id, given)).toBe('unknown');
  });

  it('are unknown while a year that ought to be there is missing, and it is named', () => {
    const given = subject({ figures: [yearOf(2017), yearOf(2019)] });
    expect(statusOf('C5a', given)).toBe('unknown');
    expect(statusOf('C6', given)).toBe('pass');
    expect(assess('hnte', given).missingYears).toEqual([2018]);
  });

  it('never look reached in a guard when they are not', () => {
    const share = fc.integer({ min: 1, max: 10_000_000_000 });
    fc.assert(
      fc.property(share, share, (rdCents, salesCents) => {
        const change = { rdYuan: (rdCents / 100).toFixed(2), salesYuan: (salesCents / 100).toFixed(2) };
        const figures = [2017, 2018, 2019].map((year) => yearOf(year, change));
        const facts = packs.facts('hnte', subject({ figures }));
        const { conditions } = assess('hnte', subject({ figures }));
        const passes = conditions.find(({ id }) => id === 'C5a')?.status === 'pass';
        return passes || Number(facts['rdRatio']) < Number(facts['rdThreshold']);
      }),
    );
  });

  it.each([
    ['C5a', 'rdYuan'],
    ['C6', 'hntIncomeYuan'],
    ['C4', 'rdStaffAverage'],
    ['C5b', 'rdDomesticYuan'],
  ] as const)('%s grows no worse with more of %s', (id, field) => {
    const amount = fc.integer({ min: 0, max: 8_000_000 });
    const passesWith = (value: number): boolean => {
      const figures = [2017, 2018, 2019].map((year) => yearOf(year, { [field]: String(value) }));
      return statusOf(id, subject({ figures })) === 'pass';
    };
    fc.assert(fc.property(amount, amount, (value, more) => !passesWith(value) || passesWith(value + more)));
  });
});

describe('rights in an application', () => {
  it('of class II that served one before do not serve again, of class I do', () => {
    const used = { ...right, usedInApplication: 'HNTE-2017' };
    expect(statusOf('C2', subject({ ip: [used] }))).toBe('fail');
    expect(statusOf('C2', subject({ ip: [{ ...used, class: 'I', kind: 'invention' }] }))).toBe('pass');
  });

  it('still count for the application that uses them', () => {
    const used = { ...right, usedInApplication: 'HNTE-2020' };
    expect(statusOf('C2', subject({ ip: [used], application: 'HNTE-2020' }))).toBe('pass');
    expect(statusOf('C2', subject({ ip: [used], application: 'HNTE-2023' }))).toBe('fail');
  });

  it('count neither before they are granted nor when their term is certainly over', () => {
    expect(statusOf('C2', subject({ ip: [{ ...right, grantedOn: '2020-06-02' }] }))).toBe('fail');
    const old = { ...right, no: 'ZL200920123456.7', grantedOn: '2010-03-01' };
    expect(statusOf('C2', subject({ ip: [old], on: '2019-12-31' }))).toBe('pass');
    expect(statusOf('C2', subject({ ip: [old], on: '2020-01-01' }))).toBe('fail');
  });

  it.each([
    [rights(0), [0, 0]],
    [rights(1), [1, 2]],
    [rights(2), [1, 2]],
    [rights(3), [3, 4]],
    [rights(4), [3, 4]],
    [rights(5), [5, 6]],
    [rights(1, { class: 'I' }), [7, 8]],
  ])('earn points by number and class (case %#)', (ip, points) => {
    expect(pointsOf('quantity', subject({ ip }))).toEqual(points);
  });
});

describe('R&D expenses from the rows of the return', () => {
  const rows = (other: number, domestic = 0, overseas = 0): Subject => {
    const values = {
      rdItemsYuan: 400_000,
      rdOtherYuan: other,
      entrustedDomesticYuan: domestic,
      entrustedOverseasYuan: overseas,
    };
    const all = [2017, 2018, 2019].flatMap((year) => stated(values, `${String(year)}-12-31`));
    return subject({ stated: all });
  };

  it('take other costs up to a fifth of the total', () => {
    expect(statusOf('C5a', rows(100_000))).toBe('pass');
    expect(cardOf('hnte', 'C5a', rows(99_999.99))).toMatchObject({ status: 'fail', gap: { zh: '0.03元' } });
    expect(cardOf('hnte', 'C5a', rows(900_000)).working).toEqual(
      cardOf('hnte', 'C5a', rows(100_000)).working,
    );
  });

  it('take what was entrusted at four fifths', () => {
    expect(statusOf('C5a', rows(0, 125_000))).toBe('pass');
    expect(statusOf('C5a', rows(0, 124_999.99))).toBe('fail');
  });

  it('count entrusted abroad as not domestic', () => {
    // 400 000 of 666 666.67: abroad 0.8 × 333 333.33 = 266 666.664, which leaves just over 60 %.
    expect(statusOf('C5b', rows(0, 0, 333_333.33))).toBe('pass');
    expect(statusOf('C5b', rows(0, 0, 333_333.34))).toBe('fail');
  });

  it('are those filed where a row is not on record', () => {
    const some = stated({ rdItemsYuan: 1 }, '2019-12-31');
    expect(cardOf('hnte', 'C5a', subject({ stated: some })).status).toBe('pass');
  });
});

describe('the innovation score', () => {
  const growing = (amounts: readonly string[]): Subject =>
    subject({
      enterprise: { ...enterprise, registeredOn: amounts.length < 3 ? '2018-01-01' : '2015-01-01' },
      figures: amounts.map((netAssetsYuan, at) => yearOf(2020 - amounts.length + at, { netAssetsYuan })),
    });
  const growthItem = (amounts: readonly string[]) => {
    const { score } = assess('hnte', growing(amounts));
    return score && scoreItem(score, 'net-assets');
  };

  it.each([
    [['1000', '1200', '1500'], 'C', '22.5%'],
    [['1000', '1350', '1822.5'], 'A', '35%'],
    [['1000', '1250', '1562.5'], 'B', '25%'],
    [['1000', '1150', '1322.5'], 'C', '15%'],
    [['1000', '1050', '1102.5'], 'D', '5%'],
    [['1000', '1001', '1002'], 'E', '0.0999%'],
    [['0', '800', '1000'], 'B', '25%'],
    [['500', '0', '900'], 'F', '0%'],
    [['1000', '900', '1100'], 'D', '6.1111%'],
    [['1000', '900', '950'], 'F', '-2.2223%'],
    [['800', '1000'], 'B', '25%'],
    [['1000'], 'F', '0%'],
  ])('puts growth of %j in band %s', (amounts, band, rate) => {
    expect(growthItem(amounts)).toMatchObject({ band, value: { zh: rate } });
  });

  it('leaves growth of exactly five per cent to a person, for the texts differ', () => {
    expect(growthItem(['1000', '1050', '1102.5'])?.flagged).toBe(true);
    expect(growthItem(['1000', '1051', '1104'])?.flagged).toBe(false);
  });

  it('leaves growth over a negative amount open, for the text does not speak of it', () => {
    expect(growthOf(['-5', '10', '20'])).toBeNull();
    expect(growthItem(['-5', '10', '20'])).toMatchObject({ min: 0, max: 10, band: null });
  });

  it.each([
    [15, [25, 30]],
    [14, [19, 24]],
    [12, [19, 24]],
    [9, [13, 18]],
    [6, [7, 12]],
    [3, [1, 6]],
    [2, [0, 0]],
  ])('counts %d conversions in three years by their yearly average', (conversions, points) => {
    expect(pointsOf('conversion', subject({ stated: stated({ conversions }) }))).toEqual(points);
  });

  it('asks two years of a younger enterprise for ten conversions', () => {
    const young = subject({
      enterprise: { ...enterprise, registeredOn: '2018-01-01' },
      figures: [yearOf(2018), yearOf(2019)],
      stated: stated({ conversions: 10 }),
    });
    expect(pointsOf('conversion', young)).toEqual([25, 30]);
  });

  it('caps intellectual property at thirty, the bonus for standards within', () => {
    expect(pointsOf('property', subject({ ip: rights(1, { class: 'I' }) }))).toEqual([8, 30]);
    expect(pointsOf('property', subject({ ip: [] }))).toEqual([0, 0]);
  });

  it('fails at seventy, is open while experts can still lift it above, and is never a single number before they sat', () => {
    // 30 of property and 20 of organisation, 0 of conversions, and growth of net assets: 10 and of sales: 10.
    const limit = (amounts: readonly string[]): Subject => ({
      ...subject({ ip: rights(1, { class: 'I' }), stated: stated({ conversions: 0 }) }),
      figures: amounts.map((amount, at) => yearOf(2017 + at, { netAssetsYuan: amount, salesYuan: amount })),
    });
    expect(cardOf('hnte', 'C7', limit(['1000', '1350', '1822.5']))).toMatchObject({
      status: 'fail',
      gap: { zh: '1分' },
      value: { zh: '26–70分' },
    });
    expect(cardOf('hnte', 'C7', subject()).status).toBe('open');
  });

  it('is never above its outer bounds, and no item is below nothing', () => {
    const amount = fc.integer({ min: -1000, max: 1_000_000 }).map(String);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 3, maxLength: 3 }),
        fc.nat(20),
        fc.nat(6),
        (amounts, conversions, count) => {
          const { score } = assess('hnte', {
            ...growing(amounts),
            ip: rights(count),
            stated: stated({ conversions }),
          });
          return score !== null && score.min >= 0 && score.min <= score.max && score.max <= score.outOf;
        },
      ),
    );
  });
});

describe('a pack', () => {
  it('judges nothing before it came into force', () => {
    expect(() => assess('hnte', subject({ on: '2015-12-31' }))).toThrow();
    expect(assess('hnte', subject({ on: '2016-01-01' })).inForceFrom).toBe('2016-01-01');
  });
});
