import 'reflect-metadata';
import { BeginImport, RunImport } from '@terrace/cases';
import {
  creditCodeCheckDigit,
  EnterpriseStore,
  ImportStore,
  writeEnterpriseWorkbook,
  type Holding,
} from '@terrace/enterprises';
import type { Actor } from '@terrace/kernel';
import { readTables } from '@terrace/spreadsheets';
import { enterprise, right } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

interface Seen {
  readonly id: string;
  readonly stage: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly doubts: readonly { readonly zh: string }[];
}

const header = '统一社会信用代码,企业名称,成立日期,2025年销售收入（万元）';
const good = '91320404MA1WX0024Y,钟楼甲科技有限公司,2019-05-20,100';
const bad = '91320404,钟楼乙科技有限公司,2019-05-20,1';

const codeOf = (index: number): string => {
  const first = `91320404MA1W${String(index).padStart(5, '0')}`;
  return first + creditCodeCheckDigit(first);
};
const listOf = (from: number, count: number): string =>
  [
    header,
    ...Array.from(
      { length: count },
      (_, i) => `${codeOf(from + i)},名单第${String(from + i)}公司,2019-05-20,${String(i)}`,
    ),
  ].join('\n');

describe('lists of enterprises over HTTP', () => {
  let api: ApiWithPeople;
  const officer: Actor = {
    id: 'officer',
    name: '经办',
    roles: ['officer'],
    enterpriseId: null,
  };
  let sent = 0;

  beforeAll(async () => {
    api = await openApiWithPeople([
      ['officer', 'officer', null],
      ['reviewer', 'reviewer', null],
    ]);
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  /** As the API takes it, short of the multipart form around the file. */
  const begin = async (content: string | Uint8Array, takesAtOnce = false, fileName = '名单.csv') => {
    const command = { fileName, bytes: new Uint8Array(Buffer.from(content)), takesAtOnce };
    const idempotencyKey = `a list that is sent ${String((sent += 1))}`;
    const begun = await api.app.get(BeginImport).begin({ ...command, idempotencyKey }, officer);
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    return begun.value.id;
  };
  const run = (id: string) => api.app.get(RunImport).run(id);
  const seen = async (id: string) =>
    (await api.ask('officer', 'GET', `enterprises/imports/${id}`)).json<Seen>();
  const known = async (code: string) => (await api.app.get(EnterpriseStore).byCreditCode([code])).length;

  it('are looked through first, taken when a person says so, and go back with what came of each row', async () => {
    const id = await begin([header, good, bad].join('\n'));
    expect(await seen(id)).toMatchObject({ stage: 'reading' });
    expect((await api.ask('officer', 'POST', `enterprises/imports/${id}/take`, {})).statusCode).toBe(409);
    await run(id);
    expect(await seen(id)).toMatchObject({
      stage: 'foreseen',
      counts: { created: 1, rejected: 1, taken: 0 },
    });
    expect(await known('91320404MA1WX0024Y')).toBe(0);

    const rows = await api.ask('officer', 'GET', `enterprises/imports/${id}/rows?only=rejected`);
    expect(rows.json()).toMatchObject({
      total: 1,
      items: [{ row: 3, problems: [{ column: '统一社会信用代码' }] }],
    });

    expect((await api.ask('officer', 'POST', `enterprises/imports/${id}/take`, {})).statusCode).toBe(202);
    await run(id);
    expect(await seen(id)).toMatchObject({ stage: 'taken', counts: { created: 1, rejected: 1, taken: 1 } });
    expect(await known('91320404MA1WX0024Y')).toBe(1);

    const back = await api.ask('officer', 'GET', `enterprises/imports/${id}/list`);
    expect(back.headers['content-disposition']).toContain(encodeURIComponent('名单-导入结果.csv'));
    const tables = await readTables(back.rawPayload);
    expect(tables?.get('csv')?.map(({ cells }) => cells.at(-1)?.split(/\n|：/)[0])).toEqual([
      '导入结果 Result',
      '已导入',
      '未导入',
    ]);
  });

  it('change nothing the second time', async () => {
    const id = await begin([header, good].join('\n'), true);
    await run(id);
    expect(await seen(id)).toMatchObject({
      stage: 'taken',
      counts: { created: 0, updated: 0, unchanged: 1 },
    });
  });

  it('go on where they were when whoever took them is killed', async () => {
    const id = await begin(listOf(0, 1_200), true);
    const store = api.app.get(EnterpriseStore);
    const write = store.upsertMany.bind(store);
    let chunks = 0;
    store.upsertMany = (records) =>
      (chunks += 1) === 2 ? Promise.reject(new Error('killed')) : write(records);
    try {
      await expect(run(id)).rejects.toThrow('killed');
    } finally {
      store.upsertMany = write;
    }
    expect(await seen(id)).toMatchObject({
      stage: 'taking',
      counts: { created: 500, waiting: 700, taken: 500 },
    });
    await run(id);
    expect(await seen(id)).toMatchObject({
      stage: 'taken',
      counts: { created: 1_200, waiting: 0, taken: 1_200 },
    });
  });

  it('are shared by two who take them at once, each row taken once', async () => {
    const id = await begin(listOf(2_000, 1_300));
    await Promise.all([run(id), run(id)]);
    expect(await seen(id)).toMatchObject({ stage: 'foreseen', counts: { created: 1_300, taken: 0 } });
    await api.ask('officer', 'POST', `enterprises/imports/${id}/take`, {});
    await Promise.all([run(id), run(id)]);
    expect(await seen(id)).toMatchObject({ stage: 'taken', counts: { created: 1_300, taken: 1_300 } });
  });

  it('bring the rights of their second sheet, and say which have no owner', async () => {
    const owner = { ...enterprise, creditCode: codeOf(9_000) };
    const other = { ...enterprise, creditCode: '91320404' };
    const list = await writeEnterpriseWorkbook(
      [owner, other].map((one) => ({
        enterprise: one,
        figures: [],
        ip: [{ ...right, enterpriseId: one.id }],
      })),
    );
    const id = await begin(list, true, '名单.xlsx');
    await run(id);
    const { doubts } = await seen(id);
    expect(doubts.map(({ zh }) => zh)).toEqual([expect.stringContaining('91320404的内容未导入')]);
    const [record] = await api.app.get(EnterpriseStore).hold([owner.creditCode]);
    expect(record?.ip).toMatchObject([{ no: right.no }]);
  });

  it('bring certificates, projects and products of their further sheets, and blank nothing with the next', async () => {
    const owner = { ...enterprise, creditCode: codeOf(9_001), id: '' };
    const held = { enterpriseId: '', by: '', from: null, until: null, amountYuan: null, rightNos: [] };
    const holdings: Holding[] = [
      { ...held, kind: 'certificate', no: 'GR201932000123', title: '高新技术企业证书', until: '2022-12-04' },
      {
        ...held,
        kind: 'project',
        no: 'RD01',
        title: '精密轴承',
        amountYuan: '1234500',
        rightNos: ['ZL1', 'ZL2'],
      },
      { ...held, kind: 'product', no: 'PS01', title: '', from: '2019-01-01' },
    ];
    const lists = [holdings, [{ ...holdings[0]!, until: null }]].map((some) =>
      writeEnterpriseWorkbook([{ enterprise: owner, figures: [], ip: [], holdings: some }]),
    );
    const [first, second] = await Promise.all(lists);
    const id = await begin(first!, true, '名单.xlsx');
    await run(id);
    expect((await seen(id)).doubts.map(({ zh }) => zh)).toEqual([
      '“高新技术产品”表第2行未导入：名称为空或无法识别',
    ]);
    const again = await begin(second!, true, '名单.xlsx');
    await run(again);
    expect(await seen(again)).toMatchObject({ counts: { unchanged: 1 } });

    const [known] = await api.app.get(EnterpriseStore).byCreditCode([owner.creditCode]);
    const detail = await api.ask('officer', 'GET', `enterprises/${known?.id ?? ''}`);
    expect(detail.json()).toMatchObject({
      holdings: [
        { kind: 'certificate', no: 'GR201932000123', until: '2022-12-04', isOver: true },
        { kind: 'project', no: 'RD01', amountYuan: '1234500', rightNos: ['ZL1', 'ZL2'], isOver: false },
      ],
    });
  });

  it('say that they cannot be read where they break off behind what was looked at', async () => {
    const id = await begin(`${listOf(9_100, 20)}\n${codeOf(9_200)},"没有结束的引号`);
    await run(id);
    expect(await seen(id)).toMatchObject({
      stage: 'unreadable',
      reason: { zh: expect.stringContaining('文件无法读取') as string },
    });
    expect((await api.ask('officer', 'POST', `enterprises/imports/${id}/take`, {})).statusCode).toBe(409);
  });

  it('are on the list of lists, newest first, for those who may import', async () => {
    const { total, items } = (await api.ask('officer', 'GET', 'enterprises/imports?limit=2')).json<{
      total: number;
      items: Seen[];
    }>();
    expect([total, items.length, items[0]?.stage]).toEqual([8, 2, 'unreadable']);
    for (const path of [
      '',
      `/${items[0]?.id ?? ''}`,
      `/${items[0]?.id ?? ''}/rows`,
      `/${items[0]?.id ?? ''}/list`,
    ])
      expect((await api.ask('reviewer', 'GET', `enterprises/imports${path}`)).statusCode).toBe(403);
    expect(
      (await api.ask('reviewer', 'POST', `enterprises/imports/${items[0]?.id ?? ''}/take`, {})).statusCode,
    ).toBe(403);
  });

  it('come out of the registry as they would go in, and change nothing by that', async () => {
    const { statusCode, rawPayload } = await api.ask('officer', 'GET', 'enterprises/list.xlsx');
    expect(statusCode).toBe(200);
    const id = await begin(rawPayload, false, '企业名单.xlsx');
    await run(id);
    const { total } = await api.app.get(EnterpriseStore).search({ offset: 0, limit: 1 });
    expect(total).toBeGreaterThan(2_500);
    expect(await seen(id)).toMatchObject({
      counts: { created: 0, updated: 0, unchanged: total, rejected: 0 },
    });
    expect((await api.ask('reviewer', 'GET', 'enterprises/list.xlsx')).statusCode).toBe(403);
    const found = await api.ask('officer', 'GET', `enterprises/list.xlsx?text=${codeOf(9_000)}`);
    expect((await readTables(found.rawPayload))?.get('知识产权')?.[1]?.cells[1]).toBe(right.no);
  });

  it('are received once under one key, and another list under it is a conflict', async () => {
    const act = api.app.get(BeginImport);
    const command = {
      bytes: new Uint8Array(Buffer.from(`${header}\n${good}`)),
      takesAtOnce: false,
      idempotencyKey: 'the very same key',
    };
    const [first, again, other] = [
      await act.begin({ ...command, fileName: '甲.csv' }, officer),
      await act.begin({ ...command, fileName: '甲.csv' }, officer),
      await act.begin({ ...command, fileName: '乙.csv' }, officer),
    ];
    expect(first).toMatchObject({ kind: 'done' });
    expect(again).toEqual(first);
    expect(other).toMatchObject({ kind: 'refused', refusal: { kind: 'conflict' } });
    expect(await api.app.get(ImportStore).list({ offset: 0, limit: 50 })).toMatchObject({ total: 10 });
  });
});
