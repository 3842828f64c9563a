import { celExpressions } from '@terrace/expressions';
import { readPack } from './pack/load-packs';
import { RulePacks } from './rule-packs';
import type { Subject } from './records/subject';
import { assess, cardOf, enterprise, packs, rights, stated, subject, yearOf } from './testing/packs';

const all = packs.programmesOn('2020-06-01');

describe.each(all.map(({ id }) => id))('the pack %s', (id) => {
  it('judges an enterprise of which nothing is on record without inventing anything', () => {
    const nobody = subject({
      enterprise: { ...enterprise, technologyField: '', industryCode: '', registeredOn: '2020-05-31' },
      figures: [],
      ip: [],
    });
    const { conditions, asked, basis } = assess(id, nobody);
    expect(conditions.length).toBeGreaterThan(0);
    expect(basis).not.toBe('');
    expect(asked.every(({ value }) => value === null)).toBe(true);
    for (const card of conditions)
      if (card.status === 'unknown') expect(card).toMatchObject({ gap: null, margin: null });
  });

  it('names each condition once', () => {
    const ids = assess(id, subject()).conditions.map((card) => card.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the provincial cultivation pool', () => {
  const entrant = (change: Parameters<typeof yearOf>[1] = {}, more: Partial<Subject> = {}): Subject =>
    subject({
      figures: [yearOf(2018, change), yearOf(2019, change)],
      ip: rights(5),
      stated: stated({ pendingRights: 5 }),
      ...more,
    });

  it.each([
    ['P4', { rdStaffAverage: '5' }, { rdStaffAverage: '4.99' }],
    [
      'P5a',
      { rdYuan: '300000', rdDomesticYuan: '300000' },
      { rdYuan: '299999.99', rdDomesticYuan: '299999.99' },
    ],
    ['P5b', { rdDomesticYuan: '300000' }, { rdDomesticYuan: '299999.99' }],
    ['P6', { hntIncomeYuan: '5000000' }, { hntIncomeYuan: '4999999.99' }],
  ] as const)('%s holds on its threshold and fails a cent below', (id, within, below) => {
    expect(cardOf('hnte-pool', id, entrant(within)).status).toBe('pass');
    expect(cardOf('hnte-pool', id, entrant(below)).status).toBe('fail');
  });

  it('looks at two years, not three', () => {
    const figures = [yearOf(2017, { rdYuan: '0' }), yearOf(2018), yearOf(2019)];
    expect(cardOf('hnte-pool', 'P5a', entrant({}, { figures })).value?.zh).toBe('5%');
  });

  it('is for those never recognised and not in it before', () => {
    const recognised = { ...enterprise, tags: ['高新技术企业'] };
    expect(cardOf('hnte-pool', 'P1b', entrant({}, { enterprise: recognised })).status).toBe('fail');
    const before = entrant({}, { stated: stated({ poolEnteredOn: '2018-09-01' }) });
    expect(cardOf('hnte-pool', 'P1c', before).status).toBe('fail');
  });

  it('shows the numbers of a consultant as unconfirmed', () => {
    expect(cardOf('hnte-pool', 'P7', entrant())).toMatchObject({ status: 'pass', unconfirmed: true });
    expect(assess('hnte-pool', entrant()).unconfirmed).toBe(true);
    expect(cardOf('hnte-pool', 'P4', entrant()).unconfirmed).toBe(false);
  });
});

describe('an above-scale industrial enterprise', () => {
  const earning = (salesYuan: string, more: Partial<Subject> = {}): Subject =>
    subject({ figures: [yearOf(2019, { salesYuan })], ...more });

  it('has twenty million of main business revenue, that included', () => {
    expect(cardOf('above-scale', 'U2', earning('20000000')).status).toBe('pass');
    expect(cardOf('above-scale', 'U2a', earning('19999999.99'))).toMatchObject({
      status: 'fail',
      gap: { zh: '0.01元' },
    });
  });

  it('is judged by main business revenue where it is stated, and by this year’s when that is more', () => {
    const main = stated({ mainBusinessYuan: 19_000_000 }, '2019-12-31');
    expect(cardOf('above-scale', 'U2', earning('25000000', { stated: main })).status).toBe('fail');
    const toDate = [...main, ...stated({ revenueToDateYuan: 20_000_000.01 }, '2020-05-31')];
    expect(cardOf('above-scale', 'U2', earning('25000000', { stated: toDate })).status).toBe('pass');
  });

  it.each([
    ['C3489', 'pass'],
    ['B0610', 'pass'],
    ['D4411', 'pass'],
    ['I6510', 'fail'],
    ['', 'unknown'],
  ])('of industry %s: %s', (industryCode, status) => {
    const who = earning('20000000', { enterprise: { ...enterprise, industryCode } });
    expect(cardOf('above-scale', 'U1', who).status).toBe(status);
  });
});

describe('a municipal R&D centre', () => {
  const asked = (more: Partial<Subject>) => cardOf('rd-centre-changzhou', 'R2a', subject(more)).threshold?.en;

  it('asks less of sales of an HNTE and of agriculture, and every figure is unconfirmed', () => {
    const recognised = { ...enterprise, tags: ['高新技术企业'] };
    expect(asked({})).toBe('≥ 50\u00a0000\u00a0000 yuan');
    expect(asked({ enterprise: recognised, stated: stated({ hnteValidUntil: '2021-01-01' }) })).toBe(
      '≥ 30\u00a0000\u00a0000 yuan',
    );
    expect(asked({ enterprise: { ...enterprise, industryCode: 'A0111' } })).toBe(
      '≥ 20\u00a0000\u00a0000 yuan',
    );
    expect(assess('rd-centre-changzhou', subject()).conditions.every(({ unconfirmed }) => unconfirmed)).toBe(
      true,
    );
  });

  it('is recommended to the province only once accepted and within the quota of its street', () => {
    const standing = stated({ municipalCentreAccepted: true, streetRecommended: false });
    expect(assess('rd-centre-province-gate', subject({ stated: standing })).verdict).toBe('fails');
    const both = stated({ municipalCentreAccepted: true, streetRecommended: true });
    expect(assess('rd-centre-province-gate', subject({ stated: both })).verdict).toBe('open');
  });
});

describe('the super-deduction', () => {
  it.each([
    ['C1610', 'fail'],
    ['C1710', 'pass'],
    ['F5100', 'fail'],
    ['R9011', 'fail'],
    ['R8610', 'pass'],
  ])('of industry %s: %s', (industryCode, status) => {
    expect(
      cardOf('super-deduction', 'D1', subject({ enterprise: { ...enterprise, industryCode } })).status,
    ).toBe(status);
  });

  it('takes other costs up to a tenth', () => {
    const other = (deductionOtherYuan: number) =>
      cardOf(
        'super-deduction',
        'D3',
        subject({ stated: stated({ deductionRdYuan: 1_000_000, deductionOtherYuan }, '2019-12-31') }),
      ).status;
    expect(other(100_000)).toBe('pass');
    expect(other(100_000.01)).toBe('fail');
  });
});

describe('what was stated', () => {
  it('holds from its day until stated anew', () => {
    const twice = [
      ...stated({ pendingRights: 1 }, '2020-01-01'),
      ...stated({ pendingRights: 9 }, '2020-07-01'),
    ];
    const value = (on: string) =>
      assess('hnte-pool', subject({ on, stated: twice })).asked.find(({ name }) => name === 'pendingRights')
        ?.value;
    expect([value('2019-12-31'), value('2020-06-30'), value('2020-07-01')]).toEqual([null, '1', '9']);
  });
});

describe('what certificates and products tell', () => {
  const certificate = {
    kind: 'certificate',
    no: 'GR202032000001',
    values: { title: '高新技术企业证书', issuedOn: '2018-11-30', validUntil: '2021-11-30' },
  };
  const product = (no: string, incomeYuan: string, isMain: string) => ({
    kind: 'product',
    no: `2019/${no}`,
    values: { fiscalYear: '2019', no, incomeYuan, isMain },
  });

  it('need not be stated again, and names where it stands', () => {
    const given = subject({ items: [certificate] });
    expect(cardOf('tech-sme', 'A8-1', given).status).toBe('pass');
    expect(assess('tech-sme', given).asked.find(({ name }) => name === 'hnteValidUntil')).toMatchObject({
      value: '2021-11-30',
      source: 'GR202032000001',
    });
    expect(cardOf('tech-sme', 'A8-1', { ...given, on: '2021-12-01', figures: [yearOf(2020)] }).status).toBe(
      'fail',
    );
  });

  it('adds up main products, which have to be above half of high-tech income', () => {
    const main = (income: string) =>
      cardOf(
        'hnte',
        'C6m',
        subject({
          items: [
            product('PS01', income, '是'),
            product('PS02', '1000000', '是'),
            product('PS03', '9', '否'),
          ],
        }),
      ).status;
    expect(main('2000000.01')).toBe('pass');
    expect(main('2000000')).toBe('fail');
    expect(cardOf('hnte', 'C6m', subject()).status).toBe('open');
  });

  it('gives way to what a person states of the same day', () => {
    const items = [product('PS01', '3000001', '是')];
    const said = stated({ mainProductYuan: 1 }, '2019-12-31');
    expect(cardOf('hnte', 'C6m', subject({ items, stated: said })).status).toBe('fail');
  });
});

describe('a rule that changes', () => {
  const version = (days: number, force: string): string => `
id: x
order: 1
title: { zh: 甲, en: A }
basis: 乙
${force}
subject: enterprise
years: 1
conditions:
  - { id: A, title: { zh: 甲, en: A }, amount: facts.registeredDays, unit: days, atLeast: ${String(days)} }
`;
  const read = (text: string) => {
    const { pack } = readPack('x.yaml', text, celExpressions);
    if (!pack) throw new Error('the pack is wrong');
    return pack;
  };
  const changing = new RulePacks([
    read(version(365, "inForceFrom: '2020-01-01'")),
    read(version(730, "inForceFrom: '2020-07-01'\ninForceUntil: '2021-06-30'")),
  ]);
  const threshold = (on: string) =>
    changing.assess('x', subject({ on }))?.conditions[0]?.threshold?.zh ?? null;

  it('judges an application by what was in force on its date', () => {
    expect(threshold('2019-12-31')).toBeNull();
    expect(threshold('2020-01-01')).toBe('≥ 365天');
    expect(threshold('2020-06-30')).toBe('≥ 365天');
    expect(threshold('2020-07-01')).toBe('≥ 730天');
    expect(threshold('2021-06-30')).toBe('≥ 730天');
  });

  it('is over after its last day, and what it replaced does not come back', () => {
    expect(threshold('2021-07-01')).toBeNull();
  });
});

describe('a pack of the wrong kind', () => {
  const pack = (condition: string): string => `
id: x
order: 1
title: { zh: 甲, en: A }
basis: 乙
inForceFrom: '2020-01-01'
subject: enterprise
years: 1
conditions:
  - { id: A, title: { zh: 甲, en: A }, ${condition} }
`;
  it.each([
    ['amount: facts.nonsense, unit: days, atLeast: 1', /x\.yaml:10:\d+ .*nonsense/],
    ['amount: facts.registeredDays, unit: days, atleast: 1', /has no 'atleast'/],
    ['amount: facts.registeredDays, unit: days', /measure and threshold do not go together/],
    ['holds: facts.everRecognised, amount: facts.registeredDays', /2 measures/],
    ['amount: facts.registeredDays, unit: pounds, atLeast: 1', /not a known unit/],
    ['holds: facts.everRecognised, remedy: { zh: 甲 }', /not there in both languages/],
  ])('is refused with place and cure: %s', (condition, told) => {
    expect(readPack('x.yaml', pack(condition), celExpressions).told.join('\n')).toMatch(told);
  });

  it('is taken when nothing is wrong', () => {
    const text = pack('amount: facts.registeredDays, unit: days, atLeast: 1');
    expect(readPack('x.yaml', text, celExpressions).told).toEqual([]);
  });
});
