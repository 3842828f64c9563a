import { systemActor, type Actor } from '@terrace/kernel';
import { SetClock } from '../../workflow/src/testing/approval-ports';
import { carrierOn, type Carrier } from './carrier';
import type { Fact } from './carrier-entry';
import { figuresOf, hasFailedTwice, statedBy, type TenantFacts } from './carrier-indicators';
import { RecordCarrier } from './record-carrier';
import { carrierStoreContract } from './testing/carrier-store.contract';
import { MemoryCarrierStore } from './testing/memory-carrier-store';

const carrierId = '00000000-0000-7000-8000-00000000c101';
const [one, two] = ['00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000e2'];
const officer: Actor = { ...systemActor, id: 'officer', roles: ['officer'] };

const opened: Fact = {
  ...{ kind: 'opened', name: '钟楼大数据孵化器', type: 'incubator', operatorId: one },
  ...{ direction: '大数据', street: '新闸街道', openedOn: '2019-05-01', desks: 40 },
};

/** Two units, a public hall; one tenant who graduates, another after it. */
const facts: readonly Fact[] = [
  opened,
  { kind: 'space-added', on: '2019-05-01', space: 'A101', areaM2: '120.5' },
  { kind: 'space-added', on: '2019-05-01', space: 'A102', areaM2: '79.5' },
  { kind: 'area-added', on: '2019-06-01', areaM2: '50', use: 'public' },
  { kind: 'let', on: '2019-07-01', space: 'A101', enterpriseId: one, stage: 'incubation' },
  { kind: 'vacated', on: '2020-06-30', space: 'A101', outcome: 'graduated' },
  { kind: 'let', on: '2020-07-01', space: 'A101', enterpriseId: two, stage: 'observation' },
  { kind: 'mentor-joined', on: '2019-08-01', mentor: '周明', as: 'mentor', field: '投融资' },
  {
    ...{ kind: 'service-given', on: '2020-03-01', service: 'capital', enterpriseId: one },
    ...{ hours: '1.5', by: '周明' },
  },
];

describe('a carrier', () => {
  let store: MemoryCarrierStore;
  let act: RecordCarrier;
  let keys = 0;
  const record = (fact: Fact, actor = officer, key = `key ${String((keys += 1))}`) =>
    act.record({ carrierId, key, fact, note: null }, actor);
  const on = async (day: string): Promise<Carrier> => carrierOn(await store.entriesOf(carrierId), day)!;
  const known: TenantFacts = { rights: 2, isHnte: true, staff: '31.5' };

  beforeEach(async () => {
    store = new MemoryCarrierStore();
    act = new RecordCarrier(store, new SetClock());
    for (const fact of facts) expect((await record(fact)).kind).toBe('done');
  });

  it('stands on each day as it was then: who is in, what is idle, who has graduated', async () => {
    expect(carrierOn(await store.entriesOf(carrierId), '2019-04-30')).toBeNull();
    expect((await on('2019-12-31')).spaces.map(({ tenant }) => tenant?.enterpriseId)).toEqual([
      one,
      undefined,
    ]);
    expect((await on('2020-06-30')).graduates).toEqual([one]);
    expect((await on('2020-12-01')).spaces[0]?.tenant).toMatchObject({
      enterpriseId: two,
      stage: 'observation',
    });
  });

  it('adds its areas and its tenants up exactly', async () => {
    const carrier = await on('2020-12-01');
    expect(figuresOf(carrier, () => known, '2020-12-01')).toMatchObject({
      ...{ areaM2: '250', occupiedM2: '120.5', idleM2: '79.5', idlePercent: '39.8' },
      ...{ tenants: 1, tenantsPer1000M2: '4', observed: 1, incubating: 0, graduates: 1 },
      ...{
        hntes: 1,
        ipTenants: 1,
        rights: 2,
        jobs: '31.5',
        mentors: 1,
        servicesInYear: 1,
        serviceHoursInYear: '1.5',
      },
    });
    expect(
      statedBy(
        carrier,
        figuresOf(carrier, () => known, '2020-12-01'),
      ),
    ).toMatchObject({
      tenantAreaSquareMetres: '170.5',
      graduates: '1',
    });
  });

  it('adds the tax of its tenants up by year, and believes what was told last of a period', async () => {
    const tax = { kind: 'tax-paid', enterpriseId: two } as const;
    await record({ ...tax, on: '2020-09-30', amountYuan: '99' });
    await record({ ...tax, on: '2020-09-30', amountYuan: '1000.10' });
    await record({ ...tax, on: '2020-12-31', amountYuan: '2000.05' });
    expect(figuresOf(await on('2020-12-31'), () => known, '2020-12-31')).toMatchObject({
      ...{ taxYuanInYear: '3000.15', taxYuanLastYear: '0' },
    });
    expect(figuresOf(await on('2021-01-31'), () => known, '2021-01-31')).toMatchObject({
      ...{ taxYuanInYear: '0', taxYuanLastYear: '3000.15' },
    });
  });

  it('lets no unit twice at a time, and says since when it is let', async () => {
    const again: Fact = {
      kind: 'let',
      on: '2020-08-01',
      space: 'A101',
      enterpriseId: one,
      stage: 'incubation',
    };
    expect(await record(again)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'conflict', reason: { zh: expect.stringContaining('自2020-07-01起') } },
    });
  });

  it('lets no unit in the past over a tenancy that came later', async () => {
    await record({ kind: 'let', on: '2020-09-01', space: 'A102', enterpriseId: one, stage: 'incubation' });
    const before: Fact = {
      kind: 'let',
      on: '2020-01-01',
      space: 'A102',
      enterpriseId: two,
      stage: 'incubation',
    };
    expect(await record(before)).toMatchObject({ kind: 'refused' });
  });

  it.each<[string, Fact]>([
    [
      'a unit it does not have',
      { kind: 'let', on: '2020-08-01', space: 'B9', enterpriseId: one, stage: 'incubation' },
    ],
    ['a leave from an idle unit', { kind: 'vacated', on: '2020-08-01', space: 'A102', outcome: 'exited' }],
    ['closing a unit that is let', { kind: 'space-closed', on: '2020-08-01', space: 'A101' }],
    [
      'a mentor twice',
      { kind: 'mentor-joined', on: '2020-08-01', mentor: '周明', as: 'mentor', field: '财务' },
    ],
    ['an end of an approval it never had', { kind: 'approval-ended', on: '2020-08-01', level: 'state' }],
    [
      'tax of who was no tenant then',
      { kind: 'tax-paid', on: '2020-08-01', enterpriseId: one, amountYuan: '1' },
    ],
    ['an area of nothing', { kind: 'area-added', on: '2020-08-01', areaM2: '0', use: 'own' }],
    ['anything before it opened', { kind: 'space-added', on: '2018-08-01', space: 'C1', areaM2: '9' }],
    ['opening again', opened],
  ])('refuses %s, and records nothing', async (_, fact) => {
    expect((await record(fact)).kind).toBe('refused');
    expect(await store.entriesOf(carrierId)).toHaveLength(facts.length);
  });

  it('is recorded by the bureau only, and once under one key', async () => {
    const service: Fact = {
      ...{ kind: 'service-given', on: '2020-11-01', service: 'policy', enterpriseId: null },
      ...{ hours: '2', by: '政策服务组' },
    };
    expect((await record(service, { ...officer, roles: ['enterprise'] })).kind).toBe('refused');
    for (let times = 0; times < 2; times += 1) await record(service, officer, 'one service');
    expect(await store.entriesOf(carrierId)).toHaveLength(facts.length + 1);
  });

  it('warns of two failed years in a row, and of no others', async () => {
    const grade = (year: number, given: 'C' | 'D') =>
      record({ kind: 'evaluated', on: `${String(year)}-06-01`, grade: given });
    await grade(2019, 'D');
    await grade(2020, 'C');
    expect(hasFailedTwice(await on('2020-12-01'))).toBe(false);
    await grade(2021, 'D');
    await grade(2022, 'D');
    expect(hasFailedTwice(await on('2022-12-01'))).toBe(true);
  });
});

describe('carriers in memory', () => {
  const store = new MemoryCarrierStore();
  carrierStoreContract(() => store);
});
