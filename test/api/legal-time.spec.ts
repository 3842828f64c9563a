import { randomUUID } from 'node:crypto';
import type { PersistentClient } from '../chaos/load/persistent-client';
import { ArticleBureau, get, post } from '../support/article-bureau';
import { TableNews } from '../support/table-news';

const startMs = 120_000;
const articles = 3;

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly enteredBy: string;
  readonly appliedAt: string | null;
  readonly moved: number;
  readonly days: readonly object[] | null;
  readonly batch: object | null;
}

interface Foreseen {
  readonly resting: number;
  readonly moved: number;
  readonly items: readonly {
    readonly caseId: string;
    readonly title: { readonly zh: string };
    readonly from: string;
    readonly to: string;
  }[];
}

describe('notices of legal time at the API', () => {
  let bureau: ArticleBureau;
  let applied: TableNews<{ amendment_id: string; applied_at: string | null }>;
  let [admin, officer, enterprise]: PersistentClient[] = [];
  let cases: readonly string[];

  beforeAll(async () => {
    bureau = await ArticleBureau.open(articles, {});
    applied = await TableNews.listen(bureau.postgres.ownerUrl, 'legal_amendments', [
      'amendment_id',
      'applied_at',
    ]);
    const logins = ['admin', 'officer', 'enterprise-0'];
    [admin, officer, enterprise] = await Promise.all(logins.map((login) => bureau.signIn(login)));
    cases = await bureau.sendForReview();
  }, startMs);

  afterAll(async () => {
    await applied.close();
    await bureau.close();
  }, startMs);

  const dueDates = async (): Promise<string[]> => {
    const found = await Promise.all(
      cases.map((id) => get<{ deadlines: { dueOn: string }[] }>(officer!, `/cases/${id}`)),
    );
    return found.flatMap(({ deadlines }) => deadlines.map(({ dueOn }) => dueOn));
  };

  const document = { source: '国务院办公厅关于临时放假的通知', datedOn: '2026-06-01' };
  const dayOff = (date: string) => ({ ...document, days: [{ date, isWorkingDay: false, name: '临时放假' }] });
  const batch = {
    ...document,
    source: '苏高企协办〔2027〕1号',
    year: 2099,
    no: 1,
    districtCutoff: '2099-05-20',
    cityCutoff: '2099-06-05',
    provinceCutoff: '2099-06-28',
  };

  const statusOf = async (client: PersistentClient, path: string, body: object) => {
    const answer = await client.post(path, body, randomUUID());
    return answer.kind === 'refused' ? answer.status : 200;
  };

  it('are entered by an administrator only, and seen by the bureau', async () => {
    const [day = ''] = await dueDates();
    for (const path of ['/legal-time/calendar-notices', '/legal-time/calendar-notices/preview'])
      expect(await statusOf(officer!, path, dayOff(day))).toBe(403);
    expect(await get(officer!, '/legal-time/notices')).toEqual({ items: [] });
    expect(await enterprise!.get('/legal-time/notices')).toMatchObject({ kind: 'refused', status: 403 });
  });

  it.each([
    ['without a document', 'calendar', { ...dayOff('2026-12-01'), source: ' ' }],
    ['of a day that there is not', 'calendar', dayOff('2026-02-30')],
    [
      'that gives a day twice',
      'calendar',
      { ...document, days: [dayOff('2026-12-01').days[0], dayOff('2026-12-01').days[0]] },
    ],
    ['of a batch that closes above before it closes below', 'batch', { ...batch, cityCutoff: '2099-05-01' }],
  ])('%s are refused', async (_, kind, body) => {
    expect(await statusOf(admin!, `/legal-time/${kind}-notices`, body)).toBe(400);
    expect(await get(officer!, '/legal-time/notices')).toEqual({ items: [] });
  });

  it('are previewed: which deadlines would move and whereto, and none does', async () => {
    const before = await dueDates();
    const [day = ''] = before;
    const path = '/legal-time/calendar-notices/preview';
    const foreseen = await post<Foreseen>(admin!, path, dayOff(day));
    expect([foreseen.resting, foreseen.moved]).toEqual([articles, articles]);
    expect(foreseen.items.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
    for (const item of foreseen.items) {
      expect([item.from, item.title.zh]).toEqual([day, '稿件审核时限']);
      expect(item.to > day).toBe(true);
    }
    expect(await dueDates()).toEqual(before);
    expect(await get(officer!, '/legal-time/notices')).toEqual({ items: [] });
  });

  it('move what was previewed, and say who entered them, when and how many deadlines moved', async () => {
    const [day = ''] = await dueDates();
    const { items } = await post<Foreseen>(admin!, '/legal-time/calendar-notices/preview', dayOff(day));
    const done = await applied.first(
      ({ applied_at }) => applied_at !== null,
      () => post(admin!, '/legal-time/calendar-notices', dayOff(day)),
    );
    expect(await dueDates()).toEqual(cases.map(() => items[0]?.to));
    const list = await get<{ items: Notice[] }>(officer!, '/legal-time/notices');
    expect(list.items).toMatchObject([
      {
        id: done.amendment_id,
        kind: 'calendar',
        ...document,
        enteredBy: 'admin',
        moved: articles,
        batch: null,
      },
    ]);
    expect(list.items[0]?.days).toEqual(dayOff(day).days);
    expect(list.items[0]?.appliedAt).not.toBeNull();
  });

  it('of a batch stand first in the list when they come later, with their dates', async () => {
    await applied.first(
      ({ applied_at }) => applied_at !== null,
      () => post(admin!, '/legal-time/batch-notices', batch),
    );
    const { items } = await get<{ items: Notice[] }>(officer!, '/legal-time/notices');
    const { source, datedOn, ...dates } = batch;
    expect(items.map(({ kind }) => kind)).toEqual(['batch', 'calendar']);
    expect(items[0]).toMatchObject({ source, datedOn, batch: dates, days: null, moved: 0 });
  });
});
