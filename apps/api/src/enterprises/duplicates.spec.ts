import 'reflect-metadata';
import { BeginImport, RunImport } from '@terrace/cases';
import { creditCodeCheckDigit, EnterpriseStore, ImportStore } from '@terrace/enterprises';
import type { Actor } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openApiWithPeople, type ApiWithPeople } from '../../../../test/support/api-with-people';

const codeOf = (first: string): string => first + creditCodeCheckDigit(first);
const idOf = (name: string): string => uuidOf('enterprise', name);
const ids = { one: idOf('one'), twin: idOf('twin'), moved: idOf('moved'), apart: idOf('apart') };
const codes = {
  one: codeOf('91320404MA1WX0024'),
  twin: codeOf('91320404MA1WX0033'),
  moved: codeOf('91320402MA1WX0024'),
  apart: codeOf('91320404MA1WX0042'),
};

const record = (who: keyof typeof ids, year: number, more: object) => ({
  enterprise: { ...enterprise, id: ids[who], creditCode: codes[who], tags: [], formerNames: [], ...more },
  figures: [yearOf(year, { enterpriseId: ids[who] })],
  ip: [{ ...right, enterpriseId: ids[who], no: `ZL-${who}` }],
});
const records = [
  record('one', 2019, {
    ...{ name: '常州甲（中国）有限公司', formerNames: ['常州老甲有限公司'], tags: ['四新经济'] },
  }),
  record('twin', 2020, { name: '常州甲(中国) 有限公司', tags: ['规上工业'] }),
  record('moved', 2019, { name: '常州乙有限公司' }),
  record('apart', 2019, { name: '常州老甲有限公司' }),
];

interface Suspects {
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
  readonly likenesses: readonly string[];
}

describe('records of the registry that may be of one enterprise', () => {
  let api: ApiWithPeople;
  const officer: Actor = { id: 'officer', name: '经办', roles: ['officer'], enterpriseId: null };

  beforeAll(async () => {
    api = await openApiWithPeople(
      [
        ['officer', 'officer', null],
        ['director', 'director', null],
        ['company', 'enterprise', ids.apart],
      ],
      records,
    );
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  const suspects = async () =>
    (await api.ask('officer', 'GET', 'duplicates')).json<{ total: number; items: Suspects[] }>();
  const resolve = (oneId: string, otherId: string, keptId?: string, who = 'officer') =>
    api.ask(who, 'POST', 'duplicates/verdicts', { oneId, otherId, keptId, note: '对照营业执照核对' });

  it('are found by the same name, a former name and the code of the body', async () => {
    const { total, items } = await suspects();
    expect(total).toBe(3);
    const found = items.map(({ one, other, likenesses }) => [[one.id, other.id].sort(), likenesses]);
    expect(found).toEqual(
      expect.arrayContaining([
        [[ids.one, ids.twin].sort(), ['same-name']],
        [[ids.one, ids.moved].sort(), ['same-organisation']],
        [[ids.one, ids.apart].sort(), ['former-name']],
      ]),
    );
    expect((await api.ask('director', 'GET', 'duplicates')).statusCode).toBe(403);
    expect((await resolve(ids.one, ids.twin, ids.one, 'director')).statusCode).toBe(403);
  });

  it('are not shown again once a person has found them to be two', async () => {
    expect((await resolve(ids.moved, ids.one)).json()).toMatchObject({ keptId: null });
    expect((await resolve(ids.one, ids.moved)).json()).toMatchObject({ status: 409 });
    expect((await suspects()).total).toBe(2);
  });

  it('are not merged into a third, nor given up with a sign-in', async () => {
    expect((await resolve(ids.one, ids.twin, ids.moved)).statusCode).toBe(400);
    const tied = await resolve(ids.one, ids.apart, ids.one);
    expect([tied.statusCode, tied.json()]).toMatchObject([
      409,
      { reason: { zh: expect.stringContaining('登录账号 1 个') as string } },
    ]);
  });

  it('become one that knows what both knew', async () => {
    expect((await resolve(ids.twin, ids.one, ids.one)).statusCode).toBe(200);
    const store = api.app.get(EnterpriseStore);
    const [kept] = await store.recordsOf([ids.one]);
    expect(kept).toMatchObject({
      enterprise: {
        name: '常州甲（中国）有限公司',
        tags: ['四新经济', '规上工业'],
        formerNames: ['常州老甲有限公司', '常州甲(中国) 有限公司'],
      },
      figures: [{ fiscalYear: 2019 }, { fiscalYear: 2020 }],
      ip: [{ no: 'ZL-one' }, { no: 'ZL-twin' }],
    });
    const listed = await store.search({ text: '常州甲', offset: 0, limit: 10 });
    expect(listed.items.map(({ id }) => id)).toEqual([ids.one]);
    expect((await suspects()).total).toBe(1);
    const opened = await api.ask('officer', 'POST', 'cases', { chartId: 'hnte', enterpriseId: ids.twin });
    expect([opened.statusCode, opened.json()]).toMatchObject([
      409,
      { reason: { zh: expect.stringContaining('请以保留的记录立案') as string } },
    ]);
  });

  it('stay one when a list names the other, and the row says which code to write', async () => {
    const bytes = Buffer.from(`信用代码,企业名称,成立日期\n${codes.twin},常州甲有限公司,2019-05-20`);
    const begun = await api.app.get(BeginImport).begin(
      {
        ...{ fileName: '名单.csv', bytes: new Uint8Array(bytes), takesAtOnce: true },
        idempotencyKey: 'a list that names the other',
      },
      officer,
    );
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    await api.app.get(RunImport).run(begun.value.id);
    const rows = await api.app.get(ImportStore).rows(begun.value.id, { offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      {
        outcome: 'rejected',
        problems: [{ reason: { zh: '该记录已并入另一条' }, remedy: { zh: `请改填${codes.one}。` } }],
      },
    ]);
  });
});
