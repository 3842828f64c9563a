import 'reflect-metadata';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const [own, other] = [uuidOf('enterprise', 'lived'), uuidOf('enterprise', 'next door')];

interface Page {
  readonly total: number;
  readonly items: readonly {
    readonly kind: string;
    readonly title: { readonly zh: string };
    readonly detail: readonly string[];
    readonly programme: { readonly zh: string } | null;
  }[];
}

describe('the life line of an enterprise', () => {
  let api: ApiWithPeople;

  const page = async (login: string, query = '', id = own) => {
    const answer = await api.ask(login, 'GET', `enterprises/${id}/life-line${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<Page>();
  };

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['company', 'enterprise', own],
        ['neighbour', 'enterprise', other],
      ],
      [own, other].map((id, at) => ({
        enterprise: {
          ...enterprise,
          id,
          creditCode: `91320404MA1WX00${String(at)}`,
          name: `企业${String(at)}`,
        },
        figures: [yearOf(2019, { enterpriseId: id })],
        ip: [{ ...right, enterpriseId: id }],
      })),
    );
    for (const chartId of ['hnte-maintenance', 'innovation-leader']) {
      const opened = await api.ask('officer', 'POST', 'cases', { chartId, enterpriseId: own });
      expect(opened.statusCode).toBe(201);
      const { id, version } = opened.json<{ id: string; version: number }>();
      if (chartId !== 'hnte-maintenance') continue;
      const data = { certificateNumber: 'GR201932000123', issuedOn: '2019-12-05' };
      const event = { event: 'record_certificate', version, data };
      expect((await api.ask('officer', 'POST', `cases/${id}/events`, event)).statusCode).toBe(200);
    }
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  it('tells what happened in every programme, the newest first, under the names of the buttons', async () => {
    const { total, items } = await page('officer');
    expect(total).toBe(items.length);
    expect(items.map(({ title, programme }) => [programme?.zh, title.zh])).toEqual([
      ['创新型领军企业培育', '立案'],
      ['高新技术企业资格维护', '登记证书'],
      ['高新技术企业资格维护', '立案'],
    ]);
  });

  it('can be narrowed to one programme, and read page by page', async () => {
    expect((await page('officer', '?chartId=innovation-leader')).items).toHaveLength(1);
    const second = await page('officer', '?offset=1&limit=1');
    expect([second.total, second.items[0]?.title.zh]).toEqual([3, '登记证书']);
  });

  it('is read by the enterprise itself and by no other', async () => {
    expect((await page('company')).total).toBe(3);
    expect((await api.ask('neighbour', 'GET', `enterprises/${own}/life-line`)).statusCode).toBe(403);
    expect((await page('neighbour', '', other)).total).toBe(0);
  });

  it('notes for the bureau when a tag came and went, and whose unit it took', async () => {
    const carrier = {
      ...{ name: '孵化器甲', type: 'incubator', operatorId: other, direction: '软件' },
      ...{ street: '新闸街道', openedOn: '2019-05-01', desks: '1' },
    };
    const { carrierId } = (await api.ask('officer', 'POST', 'carriers', { fields: carrier })).json<{
      carrierId: string;
    }>();
    const unit = { on: '2019-05-01', space: 'A1', areaM2: '10' };
    const letting = { on: '2019-06-01', space: 'A1', enterpriseId: own, stage: 'incubation' };
    for (const [kind, fields] of [
      ['space-added', unit],
      ['let', letting],
    ] as const)
      expect(
        (await api.ask('officer', 'POST', `carriers/${carrierId}/entries`, { kind, fields })).statusCode,
      ).toBe(201);
    const { items } = await page('officer');
    expect(items.at(-1)).toMatchObject({
      kind: 'tenancy',
      title: { zh: '孵化器甲' },
      detail: ['A1', 'incubation'],
    });
  });
});
