import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { PersistentClient } from '../chaos/load/persistent-client';
import { ArticleBureau, articlePlan, get, post } from '../support/article-bureau';
import { MigrationProgress } from '../support/migration-progress';

const startMs = 120_000;
const articles = 3;

interface Text {
  readonly zh: string;
  readonly en: string;
}

interface Report {
  readonly total: number;
  readonly moves: number;
  readonly stays: number;
  readonly places: readonly {
    readonly from: string;
    readonly to: string;
    readonly fromTitle: Text;
    readonly toTitle: Text;
    readonly count: number;
    readonly enabled: readonly { readonly event: string }[];
    readonly forbidden: readonly { readonly event: string }[];
  }[];
}

interface Detail {
  readonly id: string;
  readonly stage: string;
  readonly chartTitle: Text;
  readonly report: Report | null;
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  readonly steps: readonly { readonly step: string; readonly allowed: boolean }[];
}

interface Problem {
  readonly kind: string;
  readonly reason: Text;
  readonly conditions?: readonly { readonly id: string; readonly reason: Text }[];
}

describe('a migration at the API and at the command line', () => {
  let bureau: ArticleBureau;
  let progress: MigrationProgress;
  let plan: string;
  let [admin, officer, head, enterprise]: PersistentClient[] = [];
  let id = '';

  beforeAll(async () => {
    bureau = await ArticleBureau.open(articles, {});
    progress = await MigrationProgress.listen(bureau.postgres.ownerUrl);
    plan = await readFile(articlePlan, 'utf8');
    const logins = ['admin', 'officer', 'head', 'enterprise-0'];
    [admin, officer, head, enterprise] = await Promise.all(logins.map((login) => bureau.signIn(login)));
    await bureau.sendForReview(articles - 1);
    await post(officer!, '/cases', {
      chartId: 'publicity-article',
      enterpriseId: bureau.enterpriseIds.at(-1),
    });
  }, startMs);

  afterAll(async () => {
    await progress.close();
    await bureau.close();
  }, startMs);

  const refusal = async (client: PersistentClient, path: string, body: object = {}) => {
    const answer = await client.post(path, body, randomUUID());
    if (answer.kind === 'done') throw new Error(`${path} was not refused`);
    return { status: answer.status, ...(answer.problem as Problem) };
  };

  const detail = (): Promise<Detail> => get<Detail>(head!, `/migrations/${id}`);
  const allowedTo = async (client: PersistentClient): Promise<string[]> => {
    const { steps } = await get<Detail>(client, `/migrations/${id}`);
    return steps.filter(({ allowed }) => allowed).map(({ step }) => step);
  };

  it('is proposed by an administrator only, and seen by those who lead', async () => {
    expect(await refusal(officer!, '/migrations', { plan })).toMatchObject({
      status: 403,
      kind: 'forbidden',
    });
    for (const client of [officer!, enterprise!])
      expect(await client.get('/migrations')).toMatchObject({ kind: 'refused', status: 403 });
    expect(await get(head!, '/migrations')).toEqual({ items: [] });
  });

  it('is not taken with a mistake in its plan: each is named with its place', async () => {
    const wrong = plan.replace('reviewing: first_review', 'reviewin: first_review');
    const problem = await refusal(admin!, '/migrations', { plan: wrong });
    expect(problem).toMatchObject({ status: 400, kind: 'invalid' });
    expect(problem.conditions?.[0]?.reason.en).toMatch(/^line \d+, column \d+: .*reviewin/);
    expect(await get(head!, '/migrations')).toEqual({ items: [] });
  });

  it('is examined over all running cases as soon as it is proposed, and changes none', async () => {
    await progress.reaches('proposed', async () => {
      id = (await post<Detail>(admin!, '/migrations', { plan })).id;
    });
    const { stage, report, chartTitle } = await detail();
    expect([stage, chartTitle.zh]).toEqual(['proposed', '科技宣传稿件']);
    expect(report).toMatchObject({ total: articles, moves: articles, stays: 0 });
    const review = report?.places.find(({ from }) => from === 'reviewing');
    expect(review).toMatchObject({ to: 'first_review', count: articles - 1 });
    expect([review?.fromTitle.zh, review?.toTitle.zh]).toEqual(['审核', '初审']);
    expect(review?.enabled.map(({ event }) => event)).toEqual(['pass']);
    expect(review?.forbidden.map(({ event }) => event)).toEqual(['release']);
    expect(
      (await progress.cases()).every(({ chartVersion, moved }) => chartVersion === 1 && moved === 0),
    ).toBe(true);
  });

  it('is dry-run the same at the command line, case by case, and nothing else is done there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'terrace-plan-'));
    const list = join(folder, 'cases.jsonl');
    const words = ['chart', 'migrate', articlePlan, '--dry-run', '--json', `--list=${list}`];
    const printed = await bureau.terrace(words);
    const { report } = await detail();
    const told = JSON.parse(printed.stdout) as Report;
    expect(printed.code).toBe(0);
    expect(told).toMatchObject({ total: articles, moves: articles, stays: 0 });
    expect(told.places.map(({ from, to, count }) => [from, to, count])).toEqual(
      report?.places.map(({ from, to, count }) => [from, to, count]),
    );
    const lines = (await readFile(list, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual(
      Array.from({ length: articles }, () => 'moves'),
    );
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, plan.replace('to: 2', 'to: 7'));
    const mistaken = await bureau.terrace(['chart', 'migrate', wrong, '--dry-run']);
    expect([mistaken.code, mistaken.stdout]).toEqual([1, expect.stringContaining('has no version 7')]);
    const wet = await bureau.terrace(['chart', 'migrate', articlePlan]);
    expect([wet.code, wet.stderr]).toEqual([2, expect.stringContaining('Only --dry-run here')]);
    expect((await progress.cases()).every(({ chartVersion }) => chartVersion === 1)).toBe(true);
    await rm(folder, { recursive: true });
  }, 120_000);

  it('takes a second person to approve, and is not run before', async () => {
    expect(await refusal(admin!, `/migrations/${id}/run`)).toMatchObject({
      status: 422,
      kind: 'not-enabled',
    });
    const own = await refusal(admin!, `/migrations/${id}/approve`);
    expect([own.status, own.reason.en]).toEqual([403, expect.stringContaining('second person')]);
    expect(await refusal(officer!, `/migrations/${id}/approve`)).toMatchObject({ status: 403 });
    expect([await allowedTo(admin!), await allowedTo(head!)]).toEqual([['examine'], ['approve']]);
    expect(await post(head!, `/migrations/${id}/approve`)).toMatchObject({ stage: 'approved' });
    expect(await refusal(head!, `/migrations/${id}/approve`)).toMatchObject({ status: 422 });
    expect(await refusal(head!, `/migrations/${id}/run`)).toMatchObject({ status: 403 });
  });

  it('is run, tells what became of each case page by page, and is reverted', async () => {
    await progress.reaches('done', () => post(admin!, `/migrations/${id}/run`));
    expect((await detail()).outcomes).toEqual([{ outcome: 'moved', count: articles }]);
    const cases = `/migrations/${id}/cases?outcome=moved&limit=2`;
    const first = await get<{ items: { businessKey: string }[]; next: string }>(head!, cases);
    const rest = await get<typeof first>(head!, `${cases}&after=${first.next}`);
    const keys = [...first.items, ...rest.items].map(({ businessKey }) => businessKey);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    expect(new Set(keys).size).toBe(articles);
    expect(await allowedTo(admin!)).toEqual(['run', 'revert']);
    await progress.reaches('reverted', () => post(admin!, `/migrations/${id}/revert`));
    expect((await detail()).outcomes).toEqual([{ outcome: 'reverted', count: articles }]);
    expect((await progress.cases()).every(({ chartVersion }) => chartVersion === 1)).toBe(true);
  }, 60_000);

  it('that nobody knows is not found', async () => {
    const answer = await head!.get(`/migrations/${randomUUID()}`);
    expect(answer).toMatchObject({ kind: 'refused', status: 404 });
  });
});
