import 'reflect-metadata';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const [own, other] = [uuidOf('enterprise', 'own'), uuidOf('enterprise', 'other')];
const day = '2020-06-01';

describe('eligibility over HTTP', () => {
  let api: ApiWithPeople;

  const ask = (login: string, url: string, body?: object) => api.ask(login, body ? 'PUT' : 'GET', url, body);

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['operator', 'operator', null],
        ['company', 'enterprise', own],
      ],
      [own, other].map((id, at) => ({
        enterprise: {
          ...enterprise,
          id,
          creditCode: `91320404MA1WX00${String(at)}`,
          name: `企业${String(at)}`,
        },
        figures: [2017, 2018, 2019].map((year) =>
          yearOf(year, { enterpriseId: id, rdStaffAverage: at === 0 ? '10' : '9' }),
        ),
        ip: [{ ...right, enterpriseId: id }],
      })),
    );
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  it('answers with the card of recognition, or of another programme, as of a day', async () => {
    const card = await ask('officer', `enterprises/${other}/eligibility?date=${day}`);
    expect([card.statusCode, card.json()]).toMatchObject([
      200,
      { programme: 'hnte', on: day, verdict: 'fails' },
    ]);
    const scale = await ask('officer', `enterprises/${other}/eligibility?programme=above-scale&date=${day}`);
    expect(scale.json()).toMatchObject({
      programme: 'above-scale',
      conditions: [{ id: 'U1' }, { id: 'U2' }],
    });
  });

  it('lists the programmes whose rules were in force on a day', async () => {
    const idsOn = async (date: string) =>
      (await ask('officer', `rule-packs?date=${date}`)).json<{ id: string }[]>().map(({ id }) => id);
    expect(await idsOn('2016-06-01')).toEqual(['hnte', 'above-scale', 'super-deduction']);
    expect(await idsOn(day)).toContain('incubator-national');
  });

  it.each([
    ['programme=nonsense', 404],
    ['date=2015-01-01', 404],
    ['date=yesterday', 400],
    ['date=2020-02-30', 400],
  ])('has no card for %s', async (query, status) => {
    expect((await ask('officer', `enterprises/${own}/eligibility?${query}`)).statusCode).toBe(status);
  });

  it('shows an enterprise its own card and no other', async () => {
    expect((await ask('company', `enterprises/${own}/eligibility?date=${day}`)).statusCode).toBe(200);
    expect((await ask('company', `enterprises/${other}/eligibility?date=${day}`)).statusCode).toBe(403);
    expect((await ask('company', 'candidates?programme=hnte')).statusCode).toBe(403);
  });

  it('judges anew what an officer states, with its ground', async () => {
    const url = `enterprises/${own}/stated-figures/investmentYuan`;
    const said = { programme: 'tenancy-graduation', asOf: day, value: '5000000.01', source: '投资协议' };
    expect((await ask('operator', url, said)).statusCode).toBe(403);
    expect((await ask('company', url, said)).statusCode).toBe(403);
    expect((await ask('officer', url, { ...said, value: '很多' })).statusCode).toBe(400);
    const card = await ask('officer', url, said);
    expect([card.statusCode, card.json()]).toMatchObject([
      200,
      {
        conditions: [{ id: 'G', status: 'pass' }],
        asked: [
          { name: 'hnteFiled', value: null },
          { name: 'investmentYuan', value: '5000000.01', source: '投资协议' },
          {},
        ],
      },
    ]);
  });

  it('says what each policy comes to for one enterprise, and over the registry to officers', async () => {
    const url = `enterprises/${own}/policies?date=${day}`;
    const grants = await ask('company', url);
    expect([grants.statusCode, grants.json()]).toMatchObject([
      200,
      [
        { policy: 'policy-hnte-tax', verdict: 'fails', lacks: [{ id: 'T1' }] },
        { policy: 'policy-super-deduction', verdict: 'meets', amountYuan: '93750', unconfirmed: true },
      ],
    ]);
    expect((await ask('company', `enterprises/${other}/policies`)).statusCode).toBe(403);
    expect((await ask('company', 'policies')).statusCode).toBe(403);
    expect((await ask('officer', `enterprises/${uuidOf('enterprise', 'none')}/policies`)).statusCode).toBe(
      404,
    );
    const sums = await ask('officer', `policies?date=${day}`);
    expect([sums.statusCode, sums.json()]).toMatchObject([
      200,
      [
        { policy: 'policy-hnte-tax', enterprises: 0, sumYuan: '0' },
        { policy: 'policy-super-deduction', enterprises: 2, sumYuan: '187500', window: { to: '2021-05-31' } },
      ],
    ]);
  });

  it('finds who is nearest in the whole registry, as a list and for a spreadsheet', async () => {
    const list = await ask('officer', `candidates?programme=hnte&mostLacks=1&date=${day}`);
    expect([list.statusCode, list.json()]).toMatchObject([
      200,
      {
        total: 2,
        ready: 1,
        items: [
          { enterpriseId: own, verdict: 'open', lacks: [] },
          { enterpriseId: other, verdict: 'fails', lacks: [{ id: 'C4', gap: { zh: '1人' } }] },
        ],
      },
    ]);
    const sheet = await ask('officer', `candidates.csv?programme=hnte&mostLacks=0&date=${day}`);
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.body.split('\r\n')).toHaveLength(3);
  });
});
