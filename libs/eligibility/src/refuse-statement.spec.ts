import { refuseStatement } from './refuse-statement';
import { packs } from './testing/packs';

const today = '2020-06-01';
const statement = { name: 'tenants', asOf: today, value: '50', source: '现场核查' };
const reasonFor = (change: Partial<typeof statement>): string | undefined =>
  refuseStatement(packs, { ...statement, ...change }, today)?.reason.zh;

describe('stating a figure', () => {
  it('is taken when a rule asks for it, in the form asked, of a day that was, with its source', () => {
    expect(reasonFor({})).toBeUndefined();
    expect(reasonFor({ name: 'specialised', value: 'false' })).toBeUndefined();
    expect(reasonFor({ name: 'operatingSince', value: '2018-02-28' })).toBeUndefined();
  });

  it.each([
    [{ name: 'nonsense' }, /没有名为“nonsense”/],
    [{ value: '五十' }, /应填数字/],
    [{ name: 'specialised', value: 'maybe' }, /应填是或否/],
    [{ name: 'operatingSince', value: '2018-02-30' }, /应填日期/],
    [{ asOf: '2020-06-02' }, /不晚于今天/],
    [{ name: 'costTotalYuan', asOf: '2019-06-30' }, /12月31日/],
    [{ source: ' ' }, /来源/],
  ])('is refused otherwise: %j', (change, reason) => {
    expect(reasonFor(change)).toMatch(reason);
  });
});
