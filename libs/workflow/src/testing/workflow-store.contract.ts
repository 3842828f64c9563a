import { randomUUID } from 'node:crypto';
import { systemActor, type UnitOfWork } from '@terrace/kernel';
import { eventHash, firstBrokenLink, genesisHash } from '../event-hash';
import type { Commit, Instance, Timer } from '../instance';
import type { WorkflowStore } from '../ports';

export interface StoreUnderTest {
  readonly store: WorkflowStore;
  readonly unitOfWork: UnitOfWork;
  /** An enterprise that cases can be about. */
  readonly subjectId: string;
}

const at = new Date('2026-05-04T01:00:00.123Z');

/** A commit that begins an instance, or moves `before` on by one event. */
export function commitOf(subjectId: string, before: Instance | null, change: Partial<Commit> = {}): Commit {
  const id = before?.id ?? randomUUID();
  const version = (before?.version ?? -1) + 1;
  const entry = {
    id: randomUUID(),
    instanceId: id,
    seq: version,
    name: before ? 'move' : 'started',
    data: { b: 1, a: ['x', 2.5] },
    actor: systemActor,
    at,
    idempotencyKey: randomUUID(),
    left: ['one'],
    entered: ['two'],
    note: '备注',
    previousHash: before?.hash ?? genesisHash,
  };
  const hash = eventHash(entry);
  const instance: Instance = {
    id,
    chartId: 'chart',
    chartVersion: 1,
    subjectId,
    businessKey: before?.businessKey ?? `KEY-${id}`,
    version,
    snapshot: { configuration: ['two'], history: {}, data: { n: version }, done: false },
    stage: 'stage',
    state: 'two',
    holder: 'officer',
    startedAt: at,
    updatedAt: at,
    hash,
    parent: before?.parent ?? null,
    invocations: before?.invocations ?? {},
  };
  const none = {
    timersStarted: [],
    timersCancelled: [],
    messages: [],
    held: [],
    heldCancelled: [],
    told: [],
    delayed: [],
    delayedCancelled: [],
    tasks: [],
  };
  return {
    instance,
    expectedVersion: before ? before.version : null,
    entry: { ...entry, hash },
    ...none,
    ...change,
  };
}

/** A deadline without an event that reminds at these times; without times it only stands there. */
export const timerOf = (
  instanceId: string,
  name: string,
  dueAt: string,
  remindAt: readonly string[] = [dueAt],
): Timer => ({
  id: randomUUID(),
  instanceId,
  name,
  dueAt: new Date(dueAt),
  event: null,
  hasFired: false,
  letter: 'reminder',
  reminders: remindAt.map((time, i) => ({ offsetDays: i - 1, at: new Date(time) })),
  dueOn: dueAt.slice(0, 10),
  holder: 'officer',
  basis: { due: { days: 30 }, startedAt: at, startedSeq: 1 },
});

/** What every workflow store keeps to. */
export function workflowStoreContract(underTest: () => StoreUnderTest): void {
  const begun = async (change: Partial<Commit> = {}): Promise<Instance> => {
    const commit = commitOf(underTest().subjectId, null, change);
    expect(await underTest().store.commit([commit])).toEqual(['committed']);
    return commit.instance;
  };

  it('loads an instance as it was committed', async () => {
    const instance = await begun();
    expect(await underTest().store.load([instance.id])).toEqual([instance]);
  });

  it('refuses a business key that is taken and writes nothing of it', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const second = commitOf(subjectId, null);
    const rival = { ...second, instance: { ...second.instance, businessKey: first.businessKey } };
    expect(await store.commit([rival])).toEqual(['duplicate']);
    expect(await store.load([rival.instance.id])).toEqual([]);
    expect(await store.history(rival.instance.id)).toEqual([]);
  });

  it('writes neither event nor timer for a version that has moved on', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    await store.commit([commitOf(subjectId, first)]);
    const late = commitOf(subjectId, first, {
      timersStarted: [timerOf(first.id, 'late', '2026-06-01T00:00:00Z')],
    });
    expect(await store.commit([late])).toEqual(['stale']);
    expect(await store.history(first.id)).toHaveLength(2);
    expect(await store.timersOf([first.id])).toEqual([]);
  });

  it('commits many at once, each with its own outcome', async () => {
    const { store, subjectId } = underTest();
    const moved = await begun();
    const behind = await begun();
    await store.commit([commitOf(subjectId, behind)]);
    const fresh = commitOf(subjectId, null);
    const results = await store.commit([commitOf(subjectId, moved), commitOf(subjectId, behind), fresh]);
    expect(results).toEqual(['committed', 'stale', 'committed']);
  });

  it('commits two events of one instance in one go, in their order', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const second = commitOf(subjectId, first);
    const third = commitOf(subjectId, second.instance);
    expect(await store.commit([second, third])).toEqual(['committed', 'committed']);
    expect(await store.load([first.id])).toEqual([third.instance]);
    expect(firstBrokenLink(await store.history(first.id))).toBeNull();
  });

  it('takes the first of two rivals in one go and leaves the others of the batch alone', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const [one, other, unrelated] = [
      commitOf(subjectId, first),
      commitOf(subjectId, first),
      commitOf(subjectId, null),
    ];
    expect(await store.commit([one, other, unrelated])).toEqual(['committed', 'stale', 'committed']);
    expect(await store.load([first.id])).toEqual([one.instance]);
  });

  it('takes an idempotency key once', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const second = commitOf(subjectId, first);
    await store.commit([second]);
    const again = commitOf(subjectId, second.instance);
    const { hash: _hash, ...entry } = { ...again.entry, idempotencyKey: second.entry.idempotencyKey };
    expect(await store.commit([{ ...again, entry: { ...entry, hash: eventHash(entry) } }])).toEqual([
      'duplicate',
    ]);
    expect(await store.history(first.id)).toHaveLength(2);
  });

  it('lets exactly one of twenty rivals have a version', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const rivals = Array.from({ length: 20 }, () => store.commit([commitOf(subjectId, first)]));
    const results = (await Promise.all(rivals)).flat();
    expect(results.filter((result) => result === 'committed')).toHaveLength(1);
    expect(await store.history(first.id)).toHaveLength(2);
  });

  it('keeps a history whose chain holds after it was read back', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    await store.commit([commitOf(subjectId, first)]);
    const history = await store.history(first.id);
    expect(history.map(({ seq }) => seq)).toEqual([0, 1]);
    expect(firstBrokenLink(history)).toBeNull();
    const [start, second] = history;
    if (!start || !second) throw new Error('two entries were written');
    expect(firstBrokenLink([start, { ...second, note: '改过' }])?.seq).toBe(1);
    expect(firstBrokenLink([second])?.seq).toBe(1);
  });

  it('finds an accepted event by its idempotency key', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const next = commitOf(subjectId, first);
    await store.commit([next]);
    expect(await store.entryByKey(first.id, next.entry.idempotencyKey)).toEqual(next.entry);
    expect(await store.entryByKey(first.id, 'never sent')).toBeNull();
  });

  it('cancels a timer with its reminders and leaves its neighbours', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const both = ['review/due', 'review/due2'];
    const timersStarted = both.map((name) => timerOf(first.id, name, '2099-01-01T00:00:00Z'));
    const started = commitOf(subjectId, first, { timersStarted });
    await store.commit([started]);
    await store.commit([commitOf(subjectId, started.instance, { timersCancelled: ['review/due'] })]);
    expect((await store.timersOf([first.id])).map(({ name }) => name)).toEqual(['review/due2']);
  });

  it('fires what is due, once, and leaves what is to come and a deadline that only stands there', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const [due, eve, next] = ['2026-06-02T00:00:00Z', '2026-06-01T00:00:00Z', '2026-06-03T00:00:00Z'];
    const telling = { ...timerOf(first.id, 'telling', due, [eve, next]), event: 'fell_due' };
    const timersStarted = [
      timerOf(first.id, 'later', '2026-07-01T00:00:00Z'),
      timerOf(first.id, 'standing', due, []),
      telling,
    ];
    await store.commit([commitOf(subjectId, first, { timersStarted })]);
    const left = async () =>
      (await store.timersOf([first.id])).map((timer) => [timer.name, timer.hasFired, timer.reminders.length]);
    const fire = (at: string) => store.fireDueTimers(new Date(at), 10);
    expect(await store.nextTimerDueAt()).toEqual(new Date(eve));
    expect([await fire(eve), await fire(eve)]).toEqual([1, 0]);
    expect(await store.nextTimerDueAt()).toEqual(new Date(due));
    expect([await fire(due), await fire(due)]).toEqual([1, 0]);
    expect((await left()).sort()).toEqual([
      ['later', false, 1],
      ['standing', false, 0],
      ['telling', true, 1],
    ]);
    expect([await fire(next), await fire(next)]).toEqual([1, 0]);
    expect(await left()).toEqual([
      ['standing', false, 0],
      ['later', false, 1],
    ]);
  });

  it('fires in order of due time across deadlines, reminders and delayed messages, a few at a time', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const day = (n: number): string => `2026-04-${String(n).padStart(2, '0')}T00:00:00Z`;
    const timersStarted = [
      { ...timerOf(first.id, 'a', day(3), [day(1), day(6)]), event: 'fell_due' },
      timerOf(first.id, 'b', day(9), [day(2), day(5)]),
    ];
    const held = [4, 7].map((n) => {
      const leavesAt = new Date(day(n));
      return { id: randomUUID(), topic: 'letters', payload: {}, entryId: randomUUID(), leavesAt };
    });
    await store.commit([commitOf(subjectId, first, { timersStarted, held })]);
    const nexts: string[] = [];
    for (let next = await store.nextTimerDueAt(); next && next < new Date(day(8));) {
      nexts.push(next.toISOString().slice(8, 10));
      expect(await store.fireDueTimers(new Date(day(8)), 1)).toBe(1);
      next = await store.nextTimerDueAt();
    }
    expect(nexts).toEqual(['01', '02', '03', '04', '05', '06', '07']);
  });

  it('lists and counts by where cases stand', async () => {
    const { store, subjectId } = underTest();
    await begun();
    const { total, items } = await store.list({ chartId: 'chart', stage: 'stage', offset: 0, limit: 1 });
    expect(total).toBeGreaterThan(0);
    expect(items).toHaveLength(1);
    expect(await store.counts({ chartId: 'chart', subjectId })).toEqual([
      { stage: 'stage', state: 'two', count: total },
    ]);
    expect(await store.list({ stage: 'nowhere', offset: 0, limit: 1 })).toEqual({
      total: 0,
      isExact: true,
      items: [],
    });
  });

  it('lists and counts those that are named, and those that one case invoked', async () => {
    const { store, subjectId } = underTest();
    const [first, second] = [await begun(), await begun()];
    const child = commitOf(subjectId, null);
    const parent = { instanceId: first.id, invokeId: 'audit' };
    await store.commit([{ ...child, instance: { ...child.instance, parent } }]);
    const ids = [first.id, second.id];
    const named = await store.list({ ids, offset: 0, limit: 10 });
    expect(named.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await store.counts({ chartId: 'chart', ids })).toEqual([
      { stage: 'stage', state: 'two', count: 2 },
    ]);
    expect(await store.list({ ids: [], offset: 0, limit: 10 })).toMatchObject({ total: 0, items: [] });
    const { items } = await store.list({ parentId: first.id, offset: 0, limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([child.instance.id]);
  });
}
