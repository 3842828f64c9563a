import 'reflect-metadata';
import exceljs from 'exceljs';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const ids = [0, 1, 2].map((at) => uuidOf('enterprise', `counted ${String(at)}`));

const recordOf = (at: number, tags: string[]) => ({
  enterprise: {
    ...enterprise,
    id: ids[at]!,
    creditCode: `91320404MA1WX00${String(at)}`,
    name: `企业${String(at)}`,
    tags,
  },
  figures: [yearOf(2019, { enterpriseId: ids[at]! })],
  ip: [{ ...right, enterpriseId: ids[at]! }],
});

interface Shown {
  readonly items: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly before: string | null;
    readonly gap: string | null;
    readonly missing: { readonly zh: string } | null;
    readonly behind: number;
    readonly now?: string | null;
  }[];
}

describe('the indicators of the year over HTTP', () => {
  let api: ApiWithPeople;

  const get = (path: string, login = 'officer') => api.ask(login, 'GET', path);
  const readings = async (date: string) => {
    const seen = await get(`indicators?date=${date}`);
    expect(seen.statusCode).toBe(200);
    return new Map(seen.json<Shown>().items.map((item) => [item.id, item]));
  };
  /** Issued on a day: valid three years from it. */
  async function certify(enterpriseId: string, certificateNumber: string, issuedOn: string): Promise<string> {
    const opened = await api.ask('officer', 'POST', 'cases', { chartId: 'hnte-maintenance', enterpriseId });
    const { id, version } = opened.json<{ id: string; version: number }>();
    const data = { certificateNumber, issuedOn };
    const event = { event: 'record_certificate', version, data };
    const recorded = await api.ask('officer', 'POST', `cases/${id}/events`, event);
    expect([opened.statusCode, recorded.statusCode]).toEqual([201, 200]);
    return id;
  }

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['operator', 'operator', null],
        ['company', 'enterprise', ids[0]!],
      ],
      [recordOf(0, ['规上工业', '四新经济']), recordOf(1, ['规上工业']), recordOf(2, ['四新经济'])],
    );
    await certify(ids[0]!, 'GR201932000123', '2019-12-05');
    await certify(ids[2]!, 'GR202032000124', '2020-12-02');
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  it('counts certificates by their own dates, on the day asked for and at the end of the year before', async () => {
    const [early, late, after] = [
      await readings('2020-06-30'),
      await readings('2020-12-31'),
      await readings('2022-12-05'),
    ];
    expect(early.get('K07')).toMatchObject({ value: '1', before: '1', gap: '199' });
    expect(late.get('K07')).toMatchObject({ value: '2', before: '1', behind: 2 });
    expect(after.get('K07')).toMatchObject({ value: '1' });
  });

  it('takes a share among those tagged only, each enterprise once', async () => {
    expect((await readings('2020-12-31')).get('K09')).toMatchObject({ value: '50', behind: 1 });
    expect((await readings('2020-12-31')).get('K04')).toMatchObject({ value: '2' });
  });

  it('says what is missing rather than nothing, until somebody reports it, and keeps every report', async () => {
    const unknown = (await readings('2020-12-31')).get('K08');
    expect(unknown).toMatchObject({ value: null, missing: { zh: '尚未填报该数据' } });
    const figure = { figure: 'legalPersons', asOf: '2020-11-30', source: '市场监管部门2020年11月报表' };
    for (const value of ['29412', '20000'])
      expect((await api.ask('officer', 'POST', 'indicator-figures', { ...figure, value })).statusCode).toBe(
        201,
      );
    expect((await readings('2020-12-31')).get('K08')).toMatchObject({ value: '1' });
    expect((await readings('2020-11-29')).get('K08')).toMatchObject({ value: null });
    const { items } = (await get('indicator-figures')).json<{ items: { value: string }[] }>();
    expect(items.map(({ value }) => value)).toEqual(['20000', '29412']);
  });

  it('refuses figures that no indicator asks for, and amounts that are none', async () => {
    const figure = { figure: 'legalPersons', asOf: '2020-11-30', value: '5', source: '来源' };
    for (const wrong of [{ figure: 'unasked' }, { value: '约三万' }]) {
      const refused = await api.ask('officer', 'POST', 'indicator-figures', { ...figure, ...wrong });
      expect(refused.statusCode).toBe(400);
    }
    expect((await api.ask('operator', 'POST', 'indicator-figures', figure)).statusCode).toBe(403);
  });

  it('names who is behind a number, and shows its course over the year', async () => {
    const behind = (await get('indicators/K07/behind?date=2020-12-31')).json<{ items: { name: string }[] }>();
    expect(behind.items.map(({ name }) => name).sort()).toEqual(['企业0', '企业2']);
    expect((await get('indicators/K07/behind.csv?date=2020-12-31')).body).toContain('企业2');
    const { trend } = (await get('indicators/K07?date=2020-12-31')).json<{
      trend: { on: string; value: string }[];
    }>();
    expect(trend.at(0)).toEqual({ on: '2019-12-31', value: '1' });
    expect(trend.slice(-2)).toEqual([
      { on: '2020-11-30', value: '1' },
      { on: '2020-12-31', value: '2' },
    ]);
  });

  it('keeps what was frozen whatever is recorded later, and shows the difference', async () => {
    const body = { on: '2020-12-31', title: '2020年报', reason: '上报区政府' };
    const [once, again] = [
      await api.ask('officer', 'POST', 'indicator-snapshots', body, 'freeze the year 2020'),
      await api.ask('officer', 'POST', 'indicator-snapshots', body, 'freeze the year 2020'),
    ];
    const { id } = once.json<{ id: string }>();
    expect([once.statusCode, again.json()]).toEqual([201, once.json()]);
    await certify(ids[1]!, 'GR202032000125', '2020-12-03');
    const kept = (await get(`indicator-snapshots/${id}`)).json<Shown>();
    expect(kept.items.find((item) => item.id === 'K07')).toMatchObject({ value: '2', now: '3' });
    const workbook = new exceljs.Workbook();
    const file = await get(`indicator-snapshots/${id}/workbook.xlsx`);
    await workbook.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    expect(workbook.getWorksheet('K07')?.rowCount).toBe(3);
  });

  it('writes the report of a day with Chinese letters that can be read again', async () => {
    const report = await get('indicators.pdf?date=2020-12-31');
    expect([report.statusCode, report.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(report.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tells when the targets are those of an earlier year, and that there are none before the first', async () => {
    expect((await get('indicators?date=2026-01-01')).json()).toMatchObject({
      year: 2020,
      isCarriedOver: true,
    });
    expect((await get('indicators?date=2019-12-31')).statusCode).toBe(404);
  });

  it('is for the bureau', async () => {
    for (const login of ['company', 'operator'])
      for (const path of ['indicators', 'indicators/K07', 'indicator-snapshots', 'indicator-figures'])
        expect((await get(path, login)).statusCode).toBe(403);
  });

  it('has an indicator for each of the plan, K01 to K20', async () => {
    const found = [...(await readings('2020-12-31')).keys()];
    expect(found).toEqual(Array.from({ length: 20 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`));
  });
});
