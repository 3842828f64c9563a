import { readFile } from 'node:fs/promises';
import { ArticleBureau, articlePlan, get, post } from '../support/article-bureau';
import { MigrationProgress, type CaseAsHeld } from '../support/migration-progress';
import type { PersistentClient } from '../chaos/load/persistent-client';

const startMs = 180_000;
const journeyMs = 180_000;

const caseCount = 320;
const pageSize = 20;

/** Pages after which the worker is killed: each time it is at the next one. */
const killsWhileMoving = [2, 5, 6, 11];
const killsWhileReverting = [3, 9];

interface Detail {
  readonly id: string;
  readonly stage: string;
  readonly report: { readonly total: number; readonly moves: number } | null;
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
}

describe('a migration whose worker is killed', () => {
  let bureau: ArticleBureau;
  let progress: MigrationProgress;
  let admin: PersistentClient;
  let migration: string;
  let before: readonly CaseAsHeld[];

  beforeAll(async () => {
    bureau = await ArticleBureau.open(caseCount, {
      TERRACE_MIGRATION_PAGE: String(pageSize),
      TERRACE_QUEUE_MIGRATIONS_LOCK_MS: '1000',
      TERRACE_RECONCILE_MS: '1000',
    });
    progress = await MigrationProgress.listen(bureau.postgres.ownerUrl);
    admin = await bureau.signIn('admin');
    await bureau.sendForReview();
    before = await progress.cases();
  }, startMs);

  afterAll(async () => {
    await progress.close();
    await bureau.close();
  }, startMs);

  /** Takes a step and kills the worker after the pages named; returns how many pages it took. `left`: cases it passes by. */
  async function killedAt(
    pages: readonly number[],
    step: 'run' | 'revert',
    until: string,
    left = 0,
  ): Promise<number> {
    let page = 0;
    const begin = () => post(admin, `/migrations/${migration}/${step}`);
    for await (const _ of progress.pages(until, begin)) {
      page += 1;
      if (!pages.includes(page)) continue;
      expect(bureau.worker.kill()).toBe(true);
      const { said, moved, back, second } = await progress.standing(migration);
      expect(second).toBe(moved - back);
      expect(said).toBe(second);
      expect((step === 'run' ? moved : back) + left).toBeGreaterThanOrEqual(page * pageSize);
    }
    return page;
  }

  const detail = (): Promise<Detail> => get<Detail>(admin, `/migrations/${migration}`);

  it(
    'goes on where it was, and moves every case exactly once',
    async () => {
      const plan = await readFile(articlePlan, 'utf8');
      await progress.reaches('proposed', async () => {
        migration = (await post<Detail>(admin, '/migrations', { plan })).id;
      });
      expect((await detail()).report).toMatchObject({ total: caseCount, moves: caseCount });
      await post(await bureau.signIn('head'), `/migrations/${migration}/approve`);

      expect(await killedAt(killsWhileMoving, 'run', 'done')).toBe(caseCount / pageSize);

      expect(await detail()).toMatchObject({
        stage: 'done',
        outcomes: [{ outcome: 'moved', count: caseCount }],
      });
      const moved = await progress.cases();
      expect(moved).toHaveLength(caseCount);
      for (const each of moved)
        expect(each).toMatchObject({ chartVersion: 2, state: 'first_review', moved: 1, back: 0 });
      expect(bureau.worker.crashes).toEqual([]);
      expect((await bureau.terrace(['verify'])).stdout).toContain(
        `${String(caseCount)} cases, ${String(caseCount * 3)} events, 0 day roots: 0 findings`,
      );
    },
    journeyMs,
  );

  it(
    'is taken back the same way, but for the case that somebody has acted on since',
    async () => {
      const [acted] = before;
      if (!acted) throw new Error('there is no case');
      const head = await bureau.signIn('head');
      const { version } = await get<{ version: number }>(head, `/cases/${acted.id}`);
      await post(head, `/cases/${acted.id}/events`, { event: 'pass', version });

      expect(await killedAt(killsWhileReverting, 'revert', 'reverted', 1)).toBe(caseCount / pageSize);

      expect(await detail()).toMatchObject({
        stage: 'reverted',
        outcomes: [
          { outcome: 'not-reverted', count: 1 },
          { outcome: 'reverted', count: caseCount - 1 },
        ],
      });
      const [stayed, ...back] = await progress.cases();
      expect(stayed).toMatchObject({
        id: acted.id,
        chartVersion: 2,
        state: 'final_review',
        moved: 1,
        back: 0,
      });
      expect(back).toEqual(before.slice(1).map((each) => ({ ...each, moved: 1, back: 1 })));
      expect((await bureau.terrace(['verify'])).stdout).toContain(': 0 findings');
    },
    journeyMs,
  );
});
