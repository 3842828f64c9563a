import { firstBrokenLink } from '../event-hash';
import { migratedEvent, migrationRevertedEvent, type CaseOutcome } from '../migration/migration';
import { TwoVersions, type TwoVersionsNeed } from './two-versions';

/** What migrations keep to on every store. */
export function migrationsContract(underTest: () => TwoVersionsNeed): void {
  const world = () => new TwoVersions(underTest());

  const entriesOf = async ({ need }: TwoVersions, id: string, name: string) =>
    (await need.store.history(id)).filter((entry) => entry.name === name);

  const countsOf = async ({ need }: TwoVersions, id: string): Promise<Partial<Record<CaseOutcome, number>>> =>
    Object.fromEntries((await need.migrations.tally(id)).map(({ outcome, count }) => [outcome, count]));

  it('lets running cases keep their version and gives new ones the version of their day', async () => {
    const grants = world();
    const old = await grants.begun([]);
    const young = await grants.begun([], 0, '2026-02-01');
    expect((await grants.standing(old)).chartVersion).toBe(1);
    expect((await grants.standing(young)).chartVersion).toBe(2);
    await grants.send(old, 'shelve');
    expect((await grants.standing(old)).snapshot.configuration).toEqual(['shelf']);
  });

  it('moves each case to where the plan sends it, with its data', async () => {
    const grants = world();
    const reviewing = await grants.begun(['submit'], 120);
    const [small, large] = [
      await grants.begun(['submit', 'ask'], 50),
      await grants.begun(['submit', 'ask'], 500),
    ];
    const migration = await grants.approved();
    await grants.migrate(migration);
    const moved = await grants.standing(reviewing);
    expect(moved).toMatchObject({ chartVersion: 2, version: 2, stage: 'assessing' });
    expect(moved.snapshot.configuration).toEqual(['assessing', 'legal', 'reading', 'technical', 'testing']);
    expect(moved.snapshot.data).toEqual({ amount: 120, note: '', isLarge: true, rounds: 1 });
    expect((await grants.standing(small)).snapshot.configuration).toEqual(['asked', 'small']);
    expect((await grants.standing(large)).snapshot.configuration).toEqual(['asked', 'large']);
    await grants.send(reviewing, 'pass_law');
    expect((await grants.standing(reviewing)).snapshot.configuration).toContain('lawful');
  });

  it('leaves a case it cannot place as it was, with the reason, and one that has ended untouched', async () => {
    const grants = world();
    const shelved = await grants.begun(['shelve']);
    const ended = await grants.begun(['submit', 'approve', 'next', 'sent']);
    const before = [await grants.standing(shelved), await grants.standing(ended)];
    const migration = await grants.approved();
    await grants.migrate(migration);
    expect([await grants.standing(shelved), await grants.standing(ended)]).toEqual(before);
    const cases = await grants.need.migrations.cases(migration, { after: null, limit: 10 });
    expect(cases).toMatchObject([{ instanceId: shelved, outcome: 'stayed', reason: { code: 'unmapped' } }]);
    expect(await grants.need.migrations.load(migration)).toMatchObject({ stage: 'done', reached: null });
  });

  it('keeps deadlines under their id, counts a longer term from its beginning, and starts what is new', async () => {
    const grants = world();
    const reviewing = await grants.begun(['submit']);
    const waiting = await grants.begun(['submit', 'ask']);
    const [answer] = await grants.need.store.timersOf([waiting]);
    grants.clock.moveTo('2025-12-05T01:00:00Z');
    await grants.migrate(await grants.approved());
    const timers = await grants.need.store.timersOf([reviewing]);
    const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
    expect(
      timers.map(({ name, dueAt, reminders }) => [name, dayOf(dueAt), reminders.map(({ at }) => dayOf(at))]),
    ).toEqual([
      ['assessing/notice', '2025-12-07', []],
      ['assessing/review', '2025-12-21', ['2025-12-18', '2025-12-22']],
    ]);
    expect(await grants.need.store.timersOf([waiting])).toEqual([{ ...answer, name: 'asked/answer' }]);
  });

  it('does not start again what has fired', async () => {
    const grants = world();
    const waiting = await grants.begun(['submit', 'ask']);
    await grants.need.store.fireDueTimers(new Date('2026-01-15T00:00:00Z'), 100);
    expect(await grants.need.store.timersOf([waiting])).toEqual([]);
    await grants.need.store.takeMessage(waiting, async () => []);
    await grants.migrate(await grants.approved());
    expect((await grants.standing(waiting)).snapshot.configuration).toEqual(['asked', 'small']);
    expect(await grants.need.store.timersOf([waiting])).toEqual([]);
  });

  it('carries over what history states remember', async () => {
    const grants = world();
    const paused = await grants.begun(['submit', 'approve', 'pause']);
    await grants.migrate(await grants.approved());
    await grants.send(paused, 'resume');
    expect((await grants.standing(paused)).snapshot.configuration).toEqual(['paying', 'verifying']);
  });

  it('writes one entry into the chain of each case, however often it is run', async () => {
    const grants = world();
    const ids = [await grants.begun([]), await grants.begun(['submit']), await grants.begun(['submit'])];
    const migration = await grants.approved();
    await grants.migrate(migration);
    const found = await grants.need.migrations.load(migration);
    if (found) await grants.need.migrations.save({ ...found, stage: 'running' });
    await grants.migrate(migration);
    for (const id of ids) {
      const [entry, ...others] = await entriesOf(grants, id, migratedEvent);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ data: { migration, from: 1, to: 2 }, actor: { id: 'director' } });
      expect(firstBrokenLink(await grants.need.store.history(id))).toBeNull();
    }
  });

  it('goes on where it was when it is cut off in the middle', async () => {
    const grants = world();
    const ids = await Promise.all(Array.from({ length: 7 }, () => grants.begun(['submit'])));
    const migration = await grants.approved();
    let pages = 0;
    const { store } = grants.need;
    const cutOff: typeof store = Object.create(store, {
      commit: {
        value: (commits: Parameters<typeof store.commit>[0]) =>
          (pages += 1) === 3 ? Promise.reject(new Error('killed')) : store.commit(commits),
      },
    }) as typeof store;
    await expect(grants.migrate(migration, 2, { ...grants.ports, store: cutOff })).rejects.toThrow('killed');
    expect(await countsOf(grants, migration)).toEqual({ moved: 4 });
    await grants.migrate(migration);
    expect(await countsOf(grants, migration)).toEqual({ moved: 7 });
    for (const id of ids) expect(await entriesOf(grants, id, migratedEvent)).toHaveLength(1);
  });

  it('takes a case that moves at that very moment in the next pass', async () => {
    const grants = world();
    const busy = await grants.begun([]);
    const migration = await grants.approved();
    const { store } = grants.need;
    let isFirst = true;
    const rival: typeof store = Object.create(store, {
      commit: {
        value: async (commits: Parameters<typeof store.commit>[0]) => {
          if (!isFirst) return store.commit(commits);
          isFirst = false;
          return commits.map(() => 'stale' as const);
        },
      },
    }) as typeof store;
    await grants.migrate(migration, 2, { ...grants.ports, store: rival });
    expect(await countsOf(grants, migration)).toEqual({ moved: 1 });
    expect((await grants.standing(busy)).chartVersion).toBe(2);
  });

  it('waits for a case that is being told something', async () => {
    const grants = world();
    const waiting = await grants.begun(['submit', 'ask']);
    await grants.need.store.fireDueTimers(new Date('2026-01-15T00:00:00Z'), 100);
    const migration = await grants.approved();
    await grants.migrate(migration);
    expect(await countsOf(grants, migration)).toEqual({ waiting: 1 });
    expect((await grants.standing(waiting)).chartVersion).toBe(1);
  });

  it('brings back the cases to which nothing has happened, and says why the others stay', async () => {
    const grants = world();
    const ids = [
      await grants.begun(['submit'], 7),
      await grants.begun(['submit', 'ask']),
      await grants.begun([]),
    ];
    const [reviewing = '', , drafting = ''] = ids;
    const before = await Promise.all(ids.map((id) => grants.standing(id)));
    const timers = await grants.need.store.timersOf(ids);
    const migration = await grants.approved();
    await grants.migrate(migration);
    await grants.send(drafting, 'submit');
    await grants.revert(migration);
    expect(await countsOf(grants, migration)).toEqual({ reverted: 2, 'not-reverted': 1 });
    const back = await grants.standing(reviewing);
    expect(back).toMatchObject({ chartVersion: 1, snapshot: before[0]?.snapshot, state: before[0]?.state });
    expect(await grants.need.store.timersOf(ids.slice(0, 2))).toEqual(timers);
    expect(await entriesOf(grants, reviewing, migrationRevertedEvent)).toHaveLength(1);
    expect(firstBrokenLink(await grants.need.store.history(reviewing))).toBeNull();
    expect((await grants.standing(drafting)).chartVersion).toBe(2);
    const [other] = await grants.need.migrations.cases(migration, {
      outcome: 'not-reverted',
      after: null,
      limit: 9,
    });
    expect(other).toMatchObject({ instanceId: drafting, reason: { code: 'moved-on' } });
    await grants.send(reviewing, 'ask');
  });

  it('does not bring back a case whose reminder has gone out since', async () => {
    const grants = world();
    const reviewing = await grants.begun(['submit']);
    const migration = await grants.approved();
    await grants.migrate(migration);
    await grants.need.store.fireDueTimers(new Date('2025-12-19T00:00:00Z'), 100);
    await grants.revert(migration);
    expect(await countsOf(grants, migration)).toEqual({ 'not-reverted': 1 });
    expect((await grants.standing(reviewing)).chartVersion).toBe(2);
  });

  it('tells in a dry run who would move, who would not and why, and what could be done then', async () => {
    const grants = world();
    const [drafting, shelved] = [await grants.begun([]), await grants.begun(['shelve'])];
    await grants.begun(['submit']);
    const before = await Promise.all([drafting, shelved].map((id) => grants.standing(id)));
    const proposal = grants.proposal();
    await grants.need.migrations.propose(proposal);
    await grants.examine(proposal.id);
    const found = await grants.need.migrations.load(proposal.id);
    expect(found).toMatchObject({ stage: 'proposed', report: { total: 3, moves: 2, stays: 1 } });
    expect(found?.report?.reasons).toMatchObject([
      { code: 'unmapped', count: 1, examples: [before[1]?.businessKey] },
    ]);
    const review = found?.report?.places.find(({ from }) => from === 'reviewing');
    expect(review).toMatchObject({ to: 'reading + testing', count: 1 });
    expect(review?.enabled.map(({ event }) => event).sort()).toEqual([
      'pass_law',
      'pass_technology',
      'withdraw',
    ]);
    expect(review?.forbidden.map(({ event }) => event).sort()).toEqual(['approve', 'ask']);
    const draft = found?.report?.places.find(({ from }) => from === 'drafting');
    expect(draft?.forbidden).toMatchObject([{ event: 'shelve', count: 1 }]);
    expect(await countsOf(grants, proposal.id)).toEqual({ 'would-move': 2, 'would-stay': 1 });
    expect(await Promise.all([drafting, shelved].map((id) => grants.standing(id)))).toEqual(before);
  });
}
