import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { enterprise, officer, head, system } = people;
const policy = { policy: '常科发〔2020〕1号第三条', cutoff: '2020-05-29' };
const sums = { amount: '20', paidThisYear: '10', paidBefore: '否', credit: '正常' };
const applied = () => begin('policy-subsidy').go('announce', officer, policy).go('submit', enterprise);

describe('a policy subsidy', () => {
  it('is announced, applied for, checked, published and paid', () => {
    const walker = applied().go('record_calculation', officer, sums).go('pass_review', officer);
    walker.go('approve', head).go('notice_ended', system);
    expect(walker.state).toBe('paying');
    walker.go('record_payment', officer, { date: '2020-06-20', amount: '20', voucher: 'P-1' });
    expect(walker.go('record_audit', officer, evidence).state).toBe('audited');
  });

  it('needs no application where the policy says so', () => {
    expect(begin('policy-subsidy').go('match', officer, policy).state).toBe('officer_review');
  });

  it.each([
    ['not-twice', { paidBefore: '是' }],
    ['cap', { amount: '190.01' }],
    ['credit', { credit: '异常' }],
  ])('is refused by %s alone', (id, given) => {
    const walker = applied().go('record_calculation', officer, { ...sums, ...given });
    expect(walker.failures('pass_review', officer)).toEqual([id]);
  });

  it('is not paid by the clerk’s word alone', () => {
    const walker = applied().go('record_calculation', officer, sums).go('pass_review', officer);
    expect(walker.failures('approve', { id: 'wang', roles: ['head'] })).toEqual(['four-eyes']);
  });
});
