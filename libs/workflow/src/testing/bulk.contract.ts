import { randomUUID } from 'node:crypto';
import { Fault, type Actor, type Outbox } from '@terrace/kernel';
import { BeginBulk, bulkTopic, type BulkCommand } from '../bulk/begin-bulk';
import type { BulkStore } from '../bulk/bulk-store';
import { PreviewMany } from '../bulk/preview-many';
import { RunBulk } from '../bulk/run-bulk';
import { UndoBulk } from '../bulk/undo-bulk';
import { firstBrokenLink } from '../event-hash';
import type { Instance } from '../instance';
import { SendEvent } from '../send-event';
import { StartInstance } from '../start-instance';
import { SetClock, approvalPorts } from './approval-ports';
import type { StoreUnderTest } from './workflow-store.contract';

export interface BulkUnderTest extends StoreUnderTest {
  readonly bulks: BulkStore;
  /** What is on its way to a queue now. */
  readonly outgoing: (topic: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly outbox: Outbox;
}

const officer: Actor = { id: 'wang', name: '王', roles: ['officer'], enterpriseId: null };
const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000);

/** What holds for an order for many cases, over every store. */
export function bulkContract(underTest: () => BulkUnderTest): void {
  const opened = async (count: number) => {
    const { store, bulks, subjectId, unitOfWork, outbox, outgoing } = underTest();
    const lettersOut = async () =>
      (await outgoing('letters')).filter(({ instanceId }) => ids.includes(String(instanceId))).length;
    const clock = new SetClock();
    const ports = approvalPorts({ store, unitOfWork, clock });
    const starts = new StartInstance(ports);
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const key = randomUUID();
      const command = { chartId: 'tiny', subjectId, businessKey: key, on: '2031-05-04', idempotencyKey: key };
      const outcome = await starts.start(command, officer);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
      ids.push(outcome.value.id);
    }
    const sends = new SendEvent(ports);
    const send = (instanceId: string, event: string) =>
      sends.send({ instanceId, event, expectedVersion: null, idempotencyKey: randomUUID() }, officer);
    const order = (): BulkCommand => ({
      event: 'approve',
      note: '同意',
      targets: ids.map((instanceId) => ({ instanceId, expectedVersion: 0 })),
      idempotencyKey: randomUUID(),
    });
    const begins = new BeginBulk(ports, bulks, outbox);
    const begin = async (command: BulkCommand) => {
      const outcome = await begins.begin(command, officer);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
      return outcome.value;
    };
    const standing = async (id: string): Promise<Instance> => {
      const [instance] = await store.load([id]);
      if (!instance) throw new Error(`no instance ${id}`);
      return instance;
    };
    const [run, undo, preview] = [
      new RunBulk(ports, bulks),
      new UndoBulk(ports, bulks),
      new PreviewMany(ports),
    ];
    return {
      store,
      bulks,
      clock,
      ids,
      send,
      order,
      begin,
      begins,
      run,
      undo,
      preview,
      standing,
      outgoing,
      lettersOut,
    };
  };

  it('gives each case its own outcome, with the reason of each refusal', async () => {
    const { bulks, ids, send, order, begin, run, standing } = await opened(4);
    await send(ids[1]!, 'block');
    await send(ids[3]!, 'approve');
    const targets = ids.map((instanceId) => ({ instanceId, expectedVersion: null }));
    const bulk = await begin({ ...order(), targets });
    await run.run(bulk.id);
    expect(await bulks.progressOf(bulk.id)).toEqual({
      waiting: 0,
      moved: 2,
      refused: 1,
      impossible: 1,
      undone: 0,
    });
    const items = await bulks.items(bulk.id, { offset: 0, limit: 10 });
    expect(items.map(({ outcome, refusal }) => [outcome, refusal?.conditions?.[0]?.clause])).toEqual([
      ['moved', undefined],
      ['refused', '第一条'],
      ['moved', undefined],
      ['impossible', undefined],
    ]);
    expect(items[3]?.refusal?.kind).toBe('not-enabled');
    expect((await standing(ids[0]!)).state).toBe('approved');
    expect((await standing(ids[1]!)).state).toBe('review');
  });

  it('foresees what would become of each and changes nothing', async () => {
    const { ids, send, order, preview, standing } = await opened(2);
    await send(ids[1]!, 'block');
    const targets = ids.map((instanceId) => ({ instanceId, expectedVersion: null }));
    const outcome = await preview.preview({ ...order(), targets }, officer);
    expect(outcome).toMatchObject({
      value: [
        { instanceId: ids[0], outcome: 'moved', state: 'approved', refusal: null },
        { instanceId: ids[1], outcome: 'refused', state: null, refusal: { kind: 'guard-failed' } },
      ],
    });
    expect((await standing(ids[0]!)).version).toBe(0);
  });

  it('does once what is ordered twice and carried out twice at a time', async () => {
    const { store, bulks, ids, order, begin, run } = await opened(20);
    const command = order();
    const bulk = await begin(command);
    expect((await begin(command)).id).toBe(bulk.id);
    // One may see the other still at work and ask to be called again; nothing else may stop it.
    for (const end of await Promise.allSettled([run.run(bulk.id), run.run(bulk.id)]))
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'bulk.held', blameless: true });
    await run.run(bulk.id);
    expect(await bulks.progressOf(bulk.id)).toMatchObject({ waiting: 0, moved: 20 });
    for (const id of ids) expect(await store.history(id)).toHaveLength(2);
  });

  it('refuses the key of another order, an order for nobody, and one by somebody who may not', async () => {
    const { order, begin, begins } = await opened(1);
    const command = order();
    await begin(command);
    expect(await begins.begin({ ...command, event: 'block' }, officer)).toMatchObject({
      refusal: { kind: 'conflict' },
    });
    expect(await begins.begin({ ...order(), targets: [] }, officer)).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const company: Actor = { ...officer, roles: ['enterprise'] };
    expect(await begins.begin(order(), company)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('holds letters for ten minutes and lets them go then', async () => {
    const { store, clock, order, begin, run, outgoing, lettersOut } = await opened(2);
    const bulk = await begin(order());
    expect(await outgoing(bulkTopic)).toContainEqual({ bulkId: bulk.id });
    await run.run(bulk.id);
    await store.fireDueTimers(minutes(clock.at, 9), 100);
    expect(await lettersOut()).toBe(0);
    await store.fireDueTimers(minutes(clock.at, 10), 100);
    expect(await lettersOut()).toBe(2);
  });

  it('takes an order back: each case stands where it stood, with its deadlines, and no letter leaves', async () => {
    const { store, bulks, clock, ids, order, begin, run, undo, standing, lettersOut } = await opened(2);
    const before = { instance: await standing(ids[0]!), timers: await store.timersOf(ids) };
    const bulk = await begin(order());
    await run.run(bulk.id);
    expect(await undo.undo(bulk.id, officer)).toMatchObject({ value: { undone: 2, kept: [] } });
    const { snapshot, state, holder } = before.instance;
    expect(await standing(ids[0]!)).toMatchObject({ snapshot, state, holder, version: 2 });
    expect(await store.timersOf(ids)).toEqual(before.timers);
    expect(firstBrokenLink(await store.history(ids[0]!))).toBeNull();
    expect((await store.history(ids[0]!)).map(({ name }) => name)).toEqual(['started', 'approve', 'undone']);
    expect(await bulks.progressOf(bulk.id)).toMatchObject({ moved: 0, undone: 2 });
    await store.fireDueTimers(minutes(clock.at, 11), 100);
    expect(await lettersOut()).toBe(0);
    expect(await undo.undo(bulk.id, officer)).toMatchObject({ value: { undone: 0, kept: [] } });
  });

  it('takes one case back and leaves the others', async () => {
    const { ids, order, begin, run, undo, standing } = await opened(3);
    const bulk = await begin(order());
    await run.run(bulk.id);
    expect(await undo.undo(bulk.id, officer, [ids[1]!])).toMatchObject({ value: { undone: 1 } });
    expect((await standing(ids[0]!)).state).toBe('approved');
    expect((await standing(ids[1]!)).state).toBe('review');
  });

  it('keeps a case to which something has happened since, and says so', async () => {
    const { ids, send, order, begin, run, undo } = await opened(2);
    const bulk = await begin(order());
    await run.run(bulk.id);
    await send(ids[0]!, 'collect');
    expect(await undo.undo(bulk.id, officer)).toMatchObject({
      value: { undone: 1, kept: [{ instanceId: ids[0], refusal: { kind: 'conflict' } }] },
    });
  });

  it('takes nothing back once the letters have left', async () => {
    const { clock, order, begin, run, undo } = await opened(1);
    const bulk = await begin(order());
    await run.run(bulk.id);
    clock.at = minutes(clock.at, 10);
    expect(await undo.undo(bulk.id, officer)).toMatchObject({ refusal: { kind: 'not-enabled' } });
  });

  it('takes a case back that the order ended', async () => {
    const { ids, order, begin, run, undo, send, standing } = await opened(1);
    await send(ids[0]!, 'approve');
    const targets = [{ instanceId: ids[0]!, expectedVersion: null }];
    const bulk = await begin({ ...order(), event: 'collect', targets });
    await run.run(bulk.id);
    expect((await standing(ids[0]!)).snapshot.done).toBe(true);
    await undo.undo(bulk.id, officer);
    expect(await standing(ids[0]!)).toMatchObject({ state: 'approved', snapshot: { done: false } });
  });

  it('refuses the one case at fault and moves all others', async () => {
    const { bulks, ids, order, begin, run, store } = await opened(3);
    const bulk = await begin(order());
    const commit = store.commit.bind(store);
    store.commit = (commits) =>
      commits.some(({ instance }) => instance.id === ids[1])
        ? Promise.reject(new Fault('row.unwritable', 'this one', { retryable: false }))
        : commit(commits);
    try {
      await run.run(bulk.id);
    } finally {
      store.commit = commit;
    }
    const items = await bulks.items(bulk.id, { offset: 0, limit: 10 });
    expect(items.map(({ outcome }) => outcome)).toEqual(['moved', 'refused', 'moved']);
  });
}
