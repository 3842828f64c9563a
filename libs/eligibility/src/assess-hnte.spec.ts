import type { Enterprise, IntellectualProperty, YearlyFigures } from '@terrace/enterprises';
import fc from 'fast-check';
import { assessHnte, eligibilityFacts, type ConditionId, type Subject } from './index';
import { rdThresholdOf } from './figures-of';
import { growthOf } from './growth';

const enterprise: Enterprise = {
  id: 'e',
  creditCode: '91320404MA1WX0024Y',
  name: '甲',
  formerNames: [],
  registeredOn: '2015-01-01',
  legalPerson: '',
  street: '',
  industryCode: '',
  industry: '',
  technologyField: '一（一）软件',
  address: '',
  registeredCapitalYuan: '0',
  contactName: '',
  contactEmail: null,
  tags: [],
  demonstration: false,
};

const year = (fiscalYear: number, change: Partial<YearlyFigures> = {}): YearlyFigures => ({
  enterpriseId: 'e',
  fiscalYear,
  salesYuan: '10000000',
  totalIncomeYuan: '10000000',
  hntIncomeYuan: '6000000',
  rdYuan: '500000',
  rdDomesticYuan: '300000',
  netAssetsYuan: '5000000',
  totalAssetsYuan: '9000000',
  staffAverage: '100',
  rdStaffAverage: '10',
  source: '',
  ...change,
});

const right: IntellectualProperty = {
  enterpriseId: 'e',
  no: '1',
  title: '',
  kind: 'utility',
  class: 'II',
  grantedOn: '2018-01-01',
  usedInApplication: null,
};

const subject = (change: Partial<Subject> = {}): Subject => ({
  enterprise,
  figures: [year(2017), year(2018), year(2019)],
  ip: [right],
  on: '2020-06-01',
  ...change,
});

const statusOf = (id: ConditionId, given: Subject): string | undefined =>
  assessHnte(given).conditions.find((condition) => condition.id === id)?.status;

describe('the conditions of recognition', () => {
  it('hold at exactly ten per cent of staff, five of R&D, sixty at home and sixty of income', () => {
    for (const id of ['C4', 'C5a', 'C5b', 'C6'] as const) expect(statusOf(id, subject())).toBe('pass');
  });

  it.each([
    ['C4', { rdStaffAverage: '9.99' }],
    ['C5a', { rdYuan: '499999.99' }],
    ['C5b', { rdDomesticYuan: '299999.99' }],
    ['C6', { hntIncomeYuan: '5999999.99' }],
  ] as const)('%s fails a cent below its threshold and says what is missing', (id, change) => {
    const figures = [year(2017, change), year(2018, change), year(2019, change)];
    const card = assessHnte(subject({ figures })).conditions.find((condition) => condition.id === id);
    expect(card).toMatchObject({ status: 'fail', margin: null });
    expect(card?.gap).toMatch(/^0\.0[13]/);
    expect(card?.clause).toContain('32号');
  });

  it.each([
    ['50000000.00', '0.05'],
    ['50000000.01', '0.04'],
    ['200000000.00', '0.04'],
    ['200000000.01', '0.03'],
  ])('ask of sales of %s yuan an R&D share of %s', (sales, threshold) => {
    expect(rdThresholdOf(sales)).toBe(threshold);
  });

  it('hold after exactly 365 days, across a leap year', () => {
    const registered = subject({
      enterprise: { ...enterprise, registeredOn: '2019-05-20' },
      on: '2020-05-19',
    });
    expect(statusOf('C1', registered)).toBe('pass');
    expect(statusOf('C1', { ...registered, on: '2020-05-18' })).toBe('fail');
  });

  it('do not count a class II right that served an application before', () => {
    expect(statusOf('C2', subject({ ip: [{ ...right, usedInApplication: 'HNTE-2017' }] }))).toBe('fail');
    expect(
      statusOf(
        'C2',
        subject({ ip: [{ ...right, class: 'I', kind: 'invention', usedInApplication: 'HNTE-2017' }] }),
      ),
    ).toBe('pass');
  });

  it('are unknown, not failed, while the last fiscal year is not on record', () => {
    const given = subject({ figures: [year(2017), year(2018)] });
    for (const id of ['C4', 'C5a', 'C5b', 'C6'] as const) expect(statusOf(id, given)).toBe('unknown');
  });

  it('never look reached in a guard when they are not', () => {
    const share = fc.integer({ min: 1, max: 10_000_000_000 });
    fc.assert(
      fc.property(share, share, (rdCents, salesCents) => {
        const change = { rdYuan: (rdCents / 100).toFixed(2), salesYuan: (salesCents / 100).toFixed(2) };
        const assessment = assessHnte(subject({ figures: [year(2019, change)] }));
        const facts = eligibilityFacts(assessment);
        const passes = assessment.conditions.find(({ id }) => id === 'C5a')?.status === 'pass';
        return passes || Number(facts['rdRatio']) < Number(facts['rdThreshold']);
      }),
    );
  });

  it('grow no worse with more R&D', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    const passesWith = (rd: number): boolean =>
      statusOf('C5a', subject({ figures: [year(2019, { rdYuan: String(rd) })] })) === 'pass';
    fc.assert(fc.property(amount, amount, (rd, more) => !passesWith(rd) || passesWith(rd + more)));
  });
});

describe('growth', () => {
  it.each([
    [['1000', '1200', '1500'], 'C'],
    [['1000', '1350', '1822.5'], 'A'],
    [['1000', '1250', '1562.5'], 'B'],
    [['1000', '1150', '1322.5'], 'C'],
    [['1000', '1050', '1102.5'], 'D'],
    [['1000', '1001', '1002'], 'E'],
    [['0', '800', '1000'], 'B'],
    [['500', '0', '900'], 'F'],
    [['1000', '900', '1100'], 'D'],
    [['1000', '900', '950'], 'F'],
    [['800', '1000'], 'B'],
  ])('of %j lies in band %s', (amounts, band) => {
    expect(growthOf(amounts).band).toBe(band);
  });

  it('of exactly five per cent is left to a person, for the texts differ', () => {
    expect(growthOf(['1000', '1050', '1102.5']).flagged).toBe(true);
    expect(growthOf(['1000', '1051', '1104']).flagged).toBe(false);
  });
});
