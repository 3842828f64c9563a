import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '@terrace/kernel';
import type { Cohort, CohortAct, CohortEntry } from '../cohort';
import type { CohortStore } from '../cohort-store';

interface World {
  readonly store: CohortStore;
  readonly unitOfWork: UnitOfWork;
  /** Three cases that are there. */
  readonly instanceIds: readonly string[];
  /** The id of an order for many cases that is there. */
  newOrder(): Promise<string>;
}

const wang = { id: 'wang', name: '王敏' };
const zhou = { id: 'zhou', name: '周敏' };
const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 1, minute));

/** What every store of cohorts keeps to. */
export function cohortStoreContract(world: () => World): void {
  const opened = async (changed: Partial<Cohort> = {}): Promise<Cohort> => {
    const cohort: Cohort = {
      id: randomUUID(),
      chartId: `chart-${randomUUID()}`,
      kind: 'training-class',
      title: { zh: '2026年第一期高企申报培训班', en: 'HNTE training class 1 of 2026' },
      year: 2026,
      version: 1,
      size: 0,
      openedAt: at(0),
      openedBy: wang,
      closedAt: null,
      ...changed,
    };
    expect(await world().store.open(cohort, entryOf(cohort, 1, 'opened'))).toBe(true);
    return cohort;
  };
  const entryOf = ({ id }: Cohort, seq: number, act: CohortAct, count = 0): CohortEntry => ({
    cohortId: id,
    seq,
    act,
    count,
    by: seq === 1 ? wang : zhou,
    at: at(seq - 1),
    note: act === 'removed' ? '企业改报下一批次' : null,
  });
  /** Members come or go, one line of the record after the other. */
  const record = async (cohort: Cohort, seq: number, act: CohortAct, instanceIds: readonly string[]) =>
    world().store.record(entryOf(cohort, seq, act, instanceIds.length), instanceIds);
  const idsOf = async ({ id }: Cohort) =>
    (await world().store.members(id)).map(({ instanceId }) => instanceId);

  it('opens a cohort once, and loads it as it was opened', async () => {
    const { store } = world();
    const cohort = await opened();
    const rival = { ...cohort, title: { zh: '别的', en: 'other' } };
    expect(await store.open(rival, entryOf(rival, 1, 'opened'))).toBe(false);
    expect(await store.load(cohort.id)).toEqual(cohort);
    expect(await store.load(randomUUID())).toBeNull();
  });

  it('knows who is present, and who brought them when', async () => {
    const { store, instanceIds } = world();
    const [a = '', b = '', c = ''] = instanceIds;
    const cohort = await opened();
    await record(cohort, 2, 'added', [a, b]);
    await record(cohort, 3, 'removed', [a]);
    await record(cohort, 4, 'added', [c]);
    expect(await store.members(cohort.id)).toEqual([
      { instanceId: b, joinedAt: at(1), joinedBy: zhou },
      { instanceId: c, joinedAt: at(3), joinedBy: zhou },
    ]);
    await record(cohort, 5, 'added', [a]);
    expect(await idsOf(cohort)).toEqual([b, c, a]);
    expect(await store.load(cohort.id)).toMatchObject({ version: 5, size: 3 });
  });

  it('keeps every line of the record, and tells a case each time it came and went', async () => {
    const { store, instanceIds } = world();
    const a = instanceIds[0]!;
    const cohort = await opened();
    await record(cohort, 2, 'added', [a]);
    await record(cohort, 3, 'removed', [a]);
    expect((await store.entries(cohort.id)).map(({ act, count }) => [act, count])).toEqual([
      ['removed', 1],
      ['added', 1],
      ['opened', 0],
    ]);
    const passages = await store.passagesOf(a);
    expect(passages.filter((passage) => passage.cohort.id === cohort.id)).toEqual([
      {
        cohort: { ...cohort, version: 3 },
        act: 'removed',
        by: zhou,
        at: at(2),
        note: '企业改报下一批次',
      },
      { cohort: { ...cohort, version: 3 }, act: 'added', by: zhou, at: at(1), note: null },
    ]);
  });

  it('lists the newest first, by programme, kind, year and whether they are open', async () => {
    const { store } = world();
    const first = await opened();
    const { chartId } = first;
    const second = await opened({ chartId, kind: 'application-batch', year: 2027, openedAt: at(0) });
    await record(first, 2, 'closed', []);
    const page = { chartId, offset: 0, limit: 10 };
    const listed = async (query: object) =>
      (await store.list({ ...page, ...query })).items.map(({ id }) => id).sort();
    expect(await listed({})).toEqual([first.id, second.id].sort());
    expect(await listed({ isOpen: true })).toEqual([second.id]);
    expect(await listed({ isOpen: false, kind: 'training-class' })).toEqual([first.id]);
    expect(await listed({ year: 2027 })).toEqual([second.id]);
    expect(await store.list({ ...page, limit: 1 })).toMatchObject({ total: 2, items: [{ chartId }] });
    expect(await store.load(first.id)).toMatchObject({ closedAt: at(1) });
  });

  it('remembers a signal once, and of which cohort an order was one', async () => {
    const { store, newOrder } = world();
    const cohort = await opened();
    const [earlier, later] = [await newOrder(), await newOrder()];
    for (const [bulkId, minute] of [
      [earlier, 5],
      [later, 6],
      [earlier, 7],
    ] as const)
      await store.keepSignal({ cohortId: cohort.id, bulkId, sentAt: at(minute) });
    expect(await store.signals(cohort.id)).toEqual([
      { cohortId: cohort.id, bulkId: later, sentAt: at(6) },
      { cohortId: cohort.id, bulkId: earlier, sentAt: at(5) },
    ]);
    const cohorts = await store.cohortsOf([earlier, randomUUID()]);
    expect([...cohorts]).toEqual([[earlier, cohort]]);
  });

  it('keeps a held cohort from others until the unit of work ends', async () => {
    const { store, unitOfWork, instanceIds } = world();
    const cohort = await opened();
    const add = (instanceId: string) =>
      unitOfWork.run(async () => {
        const held = await store.hold(cohort.id);
        await record(cohort, (held?.version ?? 0) + 1, 'added', [instanceId]);
      });
    await Promise.all(instanceIds.map(add));
    expect(await store.load(cohort.id)).toMatchObject({ version: 4, size: 3 });
    expect((await idsOf(cohort)).sort()).toEqual([...instanceIds].sort());
  });
}
