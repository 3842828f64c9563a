import fc from 'fast-check';
import type { EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import { EnterpriseIds } from '@terrace/enterprises';
import { RegistryPages } from '../records/registry-pages';
import type { Subject } from '../records/subject';
import { enterprise, packs, stated, subject, yearOf } from '../testing/packs';
import type { Grant } from './grant';
import { stackGrants } from './stack-grants';
import { SumGrants } from './sum-grants';

const grant = (policy: string, given: Subject): Grant | undefined =>
  packs.grants(given).find((each) => each.policy === policy);

const in2024 = (change: Partial<Subject> = {}): Subject =>
  subject({ figures: [2021, 2022, 2023].map((year) => yearOf(year)), on: '2024-02-01', ...change });

describe('what a policy comes to', () => {
  it('is worked out by the rate in force on the day', () => {
    const early = subject({ on: '2020-03-01', figures: [yearOf(2019, { rdYuan: '1000000' })] });
    const late = in2024({ figures: [yearOf(2023, { rdYuan: '1000000' })] });
    expect(grant('policy-super-deduction', early)).toMatchObject({ verdict: 'meets', amountYuan: '187500' });
    expect(grant('policy-super-deduction', late)).toMatchObject({ verdict: 'meets', amountYuan: '250000' });
  });

  it('takes the R&D claimed for the deduction before the R&D filed, and the rate of the enterprise', () => {
    const recognised = in2024({
      enterprise: { ...enterprise, tags: ['高新技术企业', '科技型中小企业'] },
      stated: stated({ deductionRdYuan: '400000.01' }, '2023-12-31'),
    });
    expect(grant('policy-super-deduction', recognised)).toMatchObject({
      amountYuan: '60000',
      priority: { zh: '已入库科技型中小企业' },
      unconfirmed: true,
    });
  });

  it('names what is lacking, and what it would come to once that is mended', () => {
    const shop = in2024({ enterprise: { ...enterprise, industryCode: 'F5211' } });
    expect(grant('policy-super-deduction', shop)).toMatchObject({
      verdict: 'fails',
      amountYuan: '125000',
      lacks: [{ id: 'D1', value: { zh: 'F5211' } }],
    });
  });

  it('is not invented where the records do not say', () => {
    const recognised = in2024({ enterprise: { ...enterprise, tags: ['高新技术企业'] } });
    expect(grant('policy-hnte-tax', recognised)).toMatchObject({ verdict: 'unknown', amountYuan: null });
    expect(grant('policy-hnte-tax', in2024())).toMatchObject({ verdict: 'fails', lacks: [{ id: 'T1' }] });
  });

  it.each([
    ['2023-12-31', 1, 'meets', '200000'],
    ['2023-01-01', 2, 'meets', '100000'],
    ['2022-12-31', 1, 'fails', '200000'],
    ['2024-01-01', 1, 'fails', '200000'],
  ])('rewards recognition on %s for the time no %d in the year after: %s', (issued, times, verdict, yuan) => {
    const said = stated({ hnteIssuedOn: issued, hnteTimes: times });
    expect(grant('policy-hnte-reward', in2024({ stated: said }))).toMatchObject({
      verdict,
      amountYuan: yuan,
    });
  });

  it('is offered in the present window or the next, or needs no application', () => {
    expect(grant('policy-super-deduction', in2024())?.window).toEqual({
      from: '2024-01-01',
      to: '2024-05-31',
    });
    expect(grant('policy-super-deduction', in2024({ on: '2024-06-01' }))?.window).toEqual({
      from: '2025-01-01',
      to: '2025-05-31',
    });
    expect(grant('policy-hnte-reward', in2024())?.window).toBeNull();
  });

  it('is not known before its policy is in force', () => {
    expect(packs.policiesOn('2017-12-31')).toEqual([]);
    expect(packs.policiesOn('2021-12-31').map(({ id }) => id)).toEqual([
      'policy-hnte-tax',
      'policy-super-deduction',
    ]);
  });

  it('never falls when more is spent on R&D', () => {
    const yuan = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(yuan, yuan, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((rd) =>
          Number(
            grant('policy-super-deduction', in2024({ figures: [yearOf(2023, { rdYuan: String(rd) })] }))
              ?.amountYuan,
          ),
        );
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('policies beside one another', () => {
  it('give the greatest of a group and not the sum', () => {
    const said = stated({
      hnteIssuedOn: '2023-11-06',
      hnteTimes: 1,
      poolEnteredOn: '2023-03-01',
      hnteRecommendedOn: '2023-08-01',
    });
    const given = in2024({ stated: said });
    expect(grant('policy-hnte-reward', given)).toMatchObject({ amountYuan: '200000', reduced: null });
    expect(grant('policy-pool-entry', given)).toMatchObject({ amountYuan: '0', reduced: 'group' });
  });

  it('never come to more than the cap of their level, whatever they are', () => {
    const base = grant('policy-super-deduction', in2024())!;
    const amounts = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, (given) => {
        const stacked = stackGrants(
          given.map((amount, at) => ({
            grant: { ...base, policy: String(at), level: 'city', amountYuan: String(amount) },
            def: { amount, level: 'city', yearCapYuan: 2_000_000 },
          })),
        );
        const total = stacked.reduce((sum, { amountYuan }) => sum + Number(amountYuan), 0);
        const asked = given.reduce((sum, amount) => sum + amount, 0);
        expect(total).toBe(Math.min(asked, 2_000_000));
      }),
    );
  });
});

describe('the sums by policy', () => {
  it('count who is due, add up exactly, and say it by priority group', async () => {
    const records = ['a', 'b', 'c'].map((id) => ({ enterprise: { ...enterprise, id }, figures: [], ip: [] }));
    const said = [
      ...stated({ hnteIssuedOn: '2023-11-06', hnteTimes: 1 }).map((each) => ({ ...each, enterpriseId: 'a' })),
      ...stated({ hnteIssuedOn: '2023-11-06', hnteTimes: 3 }).map((each) => ({ ...each, enterpriseId: 'b' })),
    ];
    class Ids extends EnterpriseIds {
      override after = (id: string | null) =>
        Promise.resolve(id === null ? records.map((each) => each.enterprise.id) : []);
    }
    const recordsOf = (ids: readonly string[]) =>
      Promise.resolve(records.filter((each) => ids.includes(each.enterprise.id)));
    const of = () => Promise.resolve(said);
    const pages = new RegistryPages(
      new Ids(),
      { recordsOf } as unknown as EnterpriseStore,
      { of } as unknown as StatedFigures,
    );
    const sums = await new SumGrants(pages, packs).sum('2024-02-01');
    expect(sums.find(({ policy }) => policy === 'policy-hnte-reward')).toMatchObject({
      enterprises: 2,
      sumYuan: '300000',
      priorities: [
        { title: { zh: '首次认定' }, enterprises: 1, sumYuan: '200000' },
        { title: { zh: '重新认定' }, enterprises: 1, sumYuan: '100000' },
      ],
    });
    expect(sums.find(({ policy }) => policy === 'policy-pool-entry')).toMatchObject({
      enterprises: 0,
      sumYuan: '0',
      priorities: [],
    });
  });
});
