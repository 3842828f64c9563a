import 'reflect-metadata';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const ids = [0, 1].map((at) => uuidOf('enterprise', `of a carrier ${String(at)}`));
const recordOf = (at: number) => ({
  enterprise: {
    ...enterprise,
    id: ids[at]!,
    creditCode: `91320404MA1WX00${String(at)}`,
    name: `企业${String(at)}`,
  },
  figures: [yearOf(2019, { enterpriseId: ids[at]!, staffAverage: '31.5' })],
  ip: [{ ...right, enterpriseId: ids[at]! }],
});

describe('carriers over HTTP', () => {
  let api: ApiWithPeople;
  let carrierId: string;

  const record = (kind: string, fields: object, login = 'officer') =>
    api.ask(login, 'POST', `carriers/${carrierId}/entries`, { kind, fields });

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['director', 'director', null],
        ['company', 'enterprise', ids[0]!],
      ],
      [recordOf(0), recordOf(1)],
    );
    const fields = {
      ...{ name: '钟楼大数据孵化器', type: 'incubator', operatorId: ids[0], direction: '大数据' },
      ...{ street: '新闸街道', openedOn: '2019-05-01', desks: '40' },
    };
    const opened = await api.ask('officer', 'POST', 'carriers', { fields });
    expect(opened.statusCode).toBe(201);
    carrierId = opened.json<{ carrierId: string }>().carrierId;
    for (const [kind, given] of [
      ['space-added', { on: '2019-05-01', space: 'A101', areaM2: '7500' }],
      ['space-added', { on: '2019-05-01', space: 'A102', areaM2: '2500' }],
      ['let', { on: '2019-07-01', space: 'A101', enterpriseId: ids[1], stage: 'incubation' }],
      ['mentor-joined', { on: '2019-08-01', mentor: '周明', as: 'mentor', field: '投融资' }],
    ] as const)
      expect((await record(kind, given)).statusCode).toBe(201);
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  it('shows figures of any day, and who sits where', async () => {
    const early = await api.ask('director', 'GET', 'carriers?date=2019-06-30');
    expect(early.json()).toMatchObject({
      items: [{ figures: { tenants: 0, idleM2: '10000', idlePercent: '100' } }],
    });
    const now = await api.ask('director', 'GET', `carriers/${carrierId}?date=2020-06-30`);
    expect(now.json()).toMatchObject({
      operator: '企业0',
      figures: { tenants: 1, areaM2: '10000', idleM2: '2500', jobs: '31.5', ipTenants: 1, mentors: 1 },
      spaces: [
        { name: 'A101', tenant: { name: '企业1', stage: 'incubation' } },
        { name: 'A102', tenant: null },
      ],
    });
    expect((await api.ask('director', 'GET', 'carriers.csv?date=2020-06-30')).body).toContain(
      '钟楼大数据孵化器',
    );
    expect((await api.ask('director', 'GET', `carriers/${carrierId}?date=2019-04-30`)).statusCode).toBe(404);
  });

  it('judges it by the rules of its kind, by what the records tell', async () => {
    const seen = await api.ask('officer', 'GET', `carriers/${carrierId}?date=2020-06-30`);
    const { assessments } = seen.json<{
      assessments: { programme: string; conditions: { id: string; status: string }[] }[];
    }>();
    const national = assessments.find(({ programme }) => programme === 'incubator-national');
    const statusOf = (id: string) => national?.conditions.find((each) => each.id === id)?.status;
    expect([statusOf('I1a'), statusOf('I2a'), statusOf('I2b'), statusOf('I3a'), statusOf('I7')]).toEqual([
      ...['fail', 'pass', 'pass', 'unknown', 'fail'],
    ]);
  });

  it('refuses what cannot be, and what is not filled in, in both languages', async () => {
    const again = await record('let', {
      on: '2020-01-01',
      space: 'A101',
      enterpriseId: ids[0],
      stage: 'incubation',
    });
    expect([again.statusCode, again.json()]).toMatchObject([
      409,
      { reason: { zh: expect.stringContaining('A101') } },
    ]);
    expect((await record('let', { on: '2020-01-01', space: 'A102' })).statusCode).toBe(400);
    expect((await record('demolished', {})).statusCode).toBe(400);
    expect((await record('evaluated', { on: '2020-13-01', grade: 'A' })).statusCode).toBe(400);
  });

  it('is read by the bureau and recorded by officers and heads', async () => {
    for (const path of ['carriers', `carriers/${carrierId}`, 'carriers.csv', 'carrier-facts'])
      expect((await api.ask('company', 'GET', path)).statusCode).toBe(403);
    const graded = { on: '2020-06-01', grade: 'A' };
    expect((await record('evaluated', graded, 'director')).statusCode).toBe(403);
  });
});
