import fc from 'fast-check';
import { scoreItem } from './assess/tally-score';
import type { Subject } from './records/subject';
import { assess, cardOf, enterprise, rights, stated, subject, yearOf } from './testing/packs';

type Year = Parameters<typeof yearOf>[1];

const last = (change: Year, more: Partial<Subject> = {}): Subject =>
  subject({ figures: [yearOf(2019, change)], ...more });

const statusOf = (id: string, given: Subject): string => cardOf('tech-sme', id, given).status;

function pointsOf(item: string, given: Subject): number | undefined {
  const { score } = assess('tech-sme', given);
  const found = score && scoreItem(score, item);
  expect(found?.min).toBe(found?.max);
  return found?.max;
}

describe('the evaluation of technology SMEs', () => {
  it.each([
    ['30', 20],
    ['29.99', 16],
    ['25', 16],
    ['24.99', 12],
    ['20', 12],
    ['19.99', 8],
    ['15', 8],
    ['14.99', 4],
    ['10', 4],
    ['9.99', 0],
  ])('gives %s S&T staff of a hundred %d points', (rdStaffAverage, points) => {
    expect(pointsOf('staff', last({ rdStaffAverage }))).toBe(points);
  });

  it.each([
    ['600000', 50],
    ['599999.99', 40],
    ['500000', 40],
    ['400000', 30],
    ['300000', 20],
    ['200000', 10],
    ['199999.99', 0],
  ])('gives R&D of %s in ten million of sales %d points', (rdYuan, points) => {
    expect(pointsOf('rd-sales', last({ rdYuan }))).toBe(points);
  });

  it.each([
    [1_666_666.66, 50],
    [1_666_666.67, 40],
    [2_000_000, 40],
    [2_500_000, 30],
    [3_333_333.33, 20],
    [5_000_000, 10],
    [5_000_000.01, 0],
  ])('gives half a million of R&D in costs of %d the points of its band', (costTotalYuan, points) => {
    const given = last({}, { stated: stated({ costTotalYuan }, '2019-12-31') });
    expect(pointsOf('rd-costs', given)).toBe(points);
  });

  it('takes the better of the two ways to count R&D', () => {
    const given = (rdYuan: string) =>
      last({ rdYuan }, { stated: stated({ costTotalYuan: 1_000_000 }, '2019-12-31') });
    expect(pointsOf('rd', given('300000'))).toBe(50);
    expect(pointsOf('rd', given('100000'))).toBe(10);
  });

  it('takes R&D as for the super-deduction where it is stated so', () => {
    const given = last({ rdYuan: '900000' }, { stated: stated({ deductionRdYuan: 250_000 }, '2019-12-31') });
    expect(pointsOf('rd-sales', given)).toBe(10);
  });

  it.each([
    [0, 'II', 0],
    [1, 'II', 6],
    [2, 'II', 12],
    [3, 'II', 18],
    [4, 'II', 24],
    [9, 'II', 24],
    [1, 'I', 30],
  ] as const)('gives %d rights of class %s %d points, used before or not', (count, grade, points) => {
    const ip = rights(count, { class: grade, usedInApplication: 'HNTE-2017' });
    expect(pointsOf('results', last({}, { ip }))).toBe(points);
  });

  it('asks for sixty points, and points for staff', () => {
    const costs = stated({ costTotalYuan: 100_000_000 }, '2019-12-31');
    const sixty = last({ rdStaffAverage: '10', rdYuan: '600000' }, { ip: rights(1), stated: costs });
    expect(cardOf('tech-sme', 'A7-score', sixty)).toMatchObject({ status: 'pass', value: { zh: '60分' } });
    expect(statusOf('A6-5', sixty)).toBe('pass');
    const fiftyFour = { ...sixty, ip: [] };
    expect(cardOf('tech-sme', 'A7-score', fiftyFour)).toMatchObject({ status: 'fail', gap: { zh: '6分' } });
    const noStaff = last(
      { rdStaffAverage: '9', rdYuan: '600000' },
      { ip: rights(1, { class: 'I' }), stated: costs },
    );
    expect(statusOf('A7-score', noStaff)).toBe('pass');
    expect(statusOf('A7', noStaff)).toBe('fail');
    expect(statusOf('A6-5', noStaff)).toBe('fail');
  });

  it.each([
    ['A6-2a', { staffAverage: '500' }, { staffAverage: '500.01' }],
    ['A6-2b', { salesYuan: '200000000' }, { salesYuan: '200000000.01' }],
    ['A6-2c', { totalAssetsYuan: '200000000' }, { totalAssetsYuan: '200000000.01' }],
  ] as const)('%s takes the bound itself, and not a cent more', (id, within, beyond) => {
    expect(statusOf(id, last(within))).toBe('pass');
    expect(cardOf('tech-sme', id, last(beyond))).toMatchObject({ status: 'fail', gap: { en: /^0\.01 / } });
  });

  it('keeps out what is listed as abnormal or had an incident', () => {
    const tagged = (tag: string) => last({}, { enterprise: { ...enterprise, tags: [tag] } });
    expect(statusOf('A6-4b', tagged('经营异常名录'))).toBe('fail');
    expect(statusOf('A6-4a', tagged('违法：环境'))).toBe('fail');
    expect(statusOf('A6-4b', tagged('四新经济'))).toBe('pass');
  });

  it('scores no worse with more R&D, staff or rights', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    const total = (rd: number, staff: number, count: number): number => {
      const given = last({ rdYuan: String(rd), rdStaffAverage: String(staff) }, { ip: rights(count) });
      return assess('tech-sme', given).score?.min ?? -1;
    };
    fc.assert(
      fc.property(amount, amount, fc.nat(40), fc.nat(40), fc.nat(4), (rd, more, staff, others, count) => {
        const before = total(rd, staff, count);
        return (
          total(rd + more, staff, count) >= before &&
          total(rd, staff + others, count) >= before &&
          total(rd, staff, count + 1) >= before
        );
      }),
    );
  });
});

describe('direct confirmation', () => {
  const poor = (more: Partial<Subject>): Subject =>
    last({ rdStaffAverage: '1', rdYuan: '0' }, { ip: [], ...more });
  const recognised = { ...enterprise, tags: ['高新技术企业'] };

  it('needs no score', () => {
    expect(statusOf('A6-5', poor({}))).toBe('fail');
    expect(statusOf('A6-5', poor({ stated: stated({ provincialInstitution: true }) }))).toBe('pass');
  });

  it('takes an HNTE certificate to its last day, and an unknown end for unknown', () => {
    const until = (hnteValidUntil: string) =>
      poor({ enterprise: recognised, stated: stated({ hnteValidUntil }) });
    expect(statusOf('A8-1', until('2020-06-01'))).toBe('pass');
    expect(statusOf('A8-1', until('2020-05-31'))).toBe('fail');
    expect(statusOf('A8-1', poor({ enterprise: recognised }))).toBe('unknown');
    expect(statusOf('A8-1', poor({}))).toBe('fail');
  });

  it.each(['nationalAwardOn', 'standardLedOn'])('takes %s of the last five years', (name) => {
    const id = name === 'nationalAwardOn' ? 'A8-2' : 'A8-4';
    expect(statusOf(id, poor({ stated: stated({ [name]: '2015-06-01' }) }))).toBe('pass');
    expect(statusOf(id, poor({ stated: stated({ [name]: '2015-05-31' }) }))).toBe('fail');
  });

  it('does not save an enterprise that is too large', () => {
    const large = last({ salesYuan: '300000000' }, { stated: stated({ provincialInstitution: true }) });
    expect(assess('tech-sme', large).verdict).toBe('fails');
  });
});
