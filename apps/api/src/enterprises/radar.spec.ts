import 'reflect-metadata';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const enterpriseId = uuidOf('enterprise', 'watched');

describe('the maintenance radar over HTTP', () => {
  let api: ApiWithPeople;

  const ask = (login: string, url: string) => api.ask(login, 'GET', url);
  const post = (url: string, body: object) => api.ask('officer', 'POST', url, body);

  /** Issued at the end of 2019: valid until 4 December 2022, the first report due in May 2020. */
  async function certify(): Promise<void> {
    const opened = await post('cases', { chartId: 'hnte-maintenance', enterpriseId });
    const { id, version } = opened.json<{ id: string; version: number }>();
    const data = { certificateNumber: 'GR201932000123', issuedOn: '2019-12-05' };
    const recorded = await post(`cases/${id}/events`, { event: 'record_certificate', version, data });
    expect([opened.statusCode, recorded.statusCode]).toEqual([201, 200]);
  }

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['operator', 'operator', null],
        ['company', 'enterprise', enterpriseId],
      ],
      [
        {
          enterprise: { ...enterprise, id: enterpriseId, name: '常州甲有限公司' },
          figures: [2019, 2020, 2021].map((year) => yearOf(year, { enterpriseId, rdStaffAverage: '9' })),
          ip: [{ ...right, enterpriseId }],
        },
      ],
    );
    await certify();
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  it('names the duty and the condition that threaten a certificate, with gap, clause and cure', async () => {
    const seen = await ask('officer', 'radar?date=2022-05-10');
    expect([seen.statusCode, seen.json()]).toMatchObject([
      200,
      {
        on: '2022-05-10',
        total: 1,
        urgent: 1,
        items: [
          {
            name: '常州甲有限公司',
            level: 'urgent',
            certificate: { number: 'GR201932000123', expiresOn: '2022-12-04' },
            assumedYears: [],
          },
        ],
      },
    ]);
    const { items } = seen.json<{ items: { risks: { id: string }[] }[] }>();
    expect(items[0]?.risks.find(({ id }) => id === 'C4')).toMatchObject({
      kind: 'condition',
      on: '2022-12-04',
      gap: { zh: '1人', en: expect.any(String) },
      clause: expect.stringContaining('第十一条（四）'),
    });
    expect(items[0]?.risks.map(({ id }) => id)).toContain('report');
  });

  it('shows those of one level, and gives the list to a spreadsheet', async () => {
    expect((await ask('officer', 'radar?date=2022-05-10&level=notice')).json()).toMatchObject({
      total: 0,
      urgent: 1,
      items: [],
    });
    const csv = await ask('officer', 'radar.csv?date=2022-05-10');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('1,紧急,常州甲有限公司,91320404MA1WX0024Y,,GR201932000123,2022-12-04,');
  });

  it.each([
    ['operator', 'radar', 403],
    ['company', 'radar', 403],
    ['company', 'radar.csv', 403],
    ['officer', 'radar?date=2022-02-30', 400],
    ['officer', 'radar?level=calm', 400],
  ])('gives %s on %s the answer %d', async (login, url, status) => {
    expect((await ask(login, url)).statusCode).toBe(status);
  });
});
