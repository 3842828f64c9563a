import { randomUUID } from 'node:crypto';
import type { Commit, Instance } from '../instance';
import type { EventMessage, Message } from '../message';
import { commitOf, type StoreUnderTest } from './workflow-store.contract';

const eventTo = (to: string, name: string, data: EventMessage['data'] = {}): Message => ({
  id: randomUUID(),
  to,
  content: { kind: 'event', name, data, from: null },
});

/** What every workflow store keeps to between instances. */
export function messagesContract(underTest: () => StoreUnderTest): void {
  const begun = async (change: Partial<Commit> = {}): Promise<Instance> => {
    const commit = commitOf(underTest().subjectId, null, change);
    expect(await underTest().store.commit([commit])).toEqual(['committed']);
    return commit.instance;
  };

  /** Takes all that waits for the instance; gives the names of the events. */
  const namesFor = async (instanceId: string): Promise<string[]> => {
    const names: string[] = [];
    const take = async ({ content }: Message): Promise<readonly Message[]> => {
      names.push(content.kind === 'event' ? content.name : content.kind);
      return [];
    };
    while (await underTest().store.takeMessage(instanceId, take));
    return names;
  };

  it('keeps who invoked an instance and what it invoked', async () => {
    const { store, subjectId } = underTest();
    const parent = await begun();
    const commit = commitOf(subjectId, null);
    const invocations = { review: randomUUID() };
    const child = {
      ...commit.instance,
      parent: { instanceId: parent.id, invokeId: 'review' },
      invocations,
    };
    await store.commit([{ ...commit, instance: child }]);
    expect(await store.load([child.id])).toEqual([child]);
    const moved = commitOf(subjectId, child);
    await store.commit([{ ...moved, instance: { ...moved.instance, invocations: {} } }]);
    expect(await store.load([child.id])).toEqual([{ ...moved.instance, invocations: {} }]);
  });

  it('keeps the invocation an event came from in its history', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const commit = commitOf(subjectId, first);
    await store.commit([{ ...commit, entry: { ...commit.entry, invokeId: 'review' } }]);
    expect((await store.history(first.id)).map(({ invokeId }) => invokeId)).toEqual([undefined, 'review']);
  });

  it('gives messages to an instance in the order they were sent, each once, whole', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const other = randomUUID();
    const data = { 备注: '一', n: 2.5, list: [null, true] };
    const told = [eventTo(first.id, 'a', data), eventTo(other, 'x'), eventTo(first.id, 'b')];
    const second = commitOf(subjectId, first, { told });
    await store.commit([second]);
    await store.commit([commitOf(subjectId, second.instance, { told: [eventTo(first.id, 'c')] })]);
    const taken: Message[] = [];
    await store.takeMessage(first.id, async (message) => (taken.push(message), []));
    expect(taken).toEqual([told[0]]);
    expect(await namesFor(first.id)).toEqual(['b', 'c']);
    expect(await namesFor(first.id)).toEqual([]);
    expect(await namesFor(other)).toEqual(['x']);
  });

  it('tells nothing of a commit that came too late', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    await store.commit([commitOf(subjectId, first)]);
    const late = commitOf(subjectId, first, {
      told: [eventTo(first.id, 'late')],
      delayed: [{ message: eventTo(first.id, 'later'), dueAt: new Date(0), sendId: null }],
    });
    expect(await store.commit([late])).toEqual(['stale']);
    await store.fireDueTimers(new Date(1), 100);
    expect(await namesFor(first.id)).toEqual([]);
  });

  it('keeps a message whose taking fails, and those behind it', async () => {
    const { store } = underTest();
    const first = await begun();
    const id = first.id;
    await store.commit([
      commitOf(underTest().subjectId, first, { told: [eventTo(id, 'a'), eventTo(id, 'b')] }),
    ]);
    const crash = store.takeMessage(id, () => Promise.reject(new Error('killed')));
    await expect(crash).rejects.toThrow('killed');
    expect(await namesFor(id)).toEqual(['a', 'b']);
  });

  it('writes what taking a message leads to together with its removal', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const parent = await begun({ told: [eventTo(first.id, 'go')] });
    const next = commitOf(subjectId, first);
    await store.takeMessage(first.id, async () => {
      await store.commit([next]);
      return [eventTo(parent.id, 'gone')];
    });
    expect((await store.load([first.id]))[0]?.version).toBe(1);
    expect(await namesFor(parent.id)).toEqual(['gone']);
  });

  it('lets twenty takers of one instance take each message once and in order', async () => {
    const { store } = underTest();
    const to = randomUUID();
    const names = Array.from({ length: 12 }, (_, i) => `e${String(i)}`);
    await begun({ told: names.map((name) => eventTo(to, name)) });
    const taken: string[] = [];
    const take = async ({ content }: Message): Promise<readonly Message[]> => {
      if (content.kind === 'event') taken.push(content.name);
      return [];
    };
    const takers = Array.from({ length: 20 }, () => store.takeMessage(to, take));
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(12);
    expect(taken).toEqual(names);
  });

  it('holds a delayed message until it is due, unless its sender takes it back by its id or ends', async () => {
    const { store, subjectId } = underTest();
    const to = randomUUID();
    const later = (name: string, day: string, sendId: string | null) => ({
      message: eventTo(to, name),
      dueAt: new Date(`${day}T00:00:00Z`),
      sendId,
    });
    const delayed = [
      later('second', '2027-01-02', null),
      later('first', '2027-01-01', 'a'),
      later('never', '2027-01-01', 'b'),
      later('in time', '2027-02-01', 'b2'),
    ];
    const sender = await begun({ delayed });
    const neighbour = await begun({ delayed: [later('of another', '2027-01-03', 'b')] });
    expect(await store.nextTimerDueAt()).not.toBeNull();
    const cancelling = commitOf(subjectId, sender, { delayedCancelled: ['b'] });
    await store.commit([cancelling]);
    await store.fireDueTimers(new Date('2027-01-10T00:00:00Z'), 1_000);
    expect(await namesFor(to)).toEqual(['first', 'second', 'of another']);
    await store.commit([
      commitOf(subjectId, cancelling.instance, { delayedCancelled: 'all' }),
      commitOf(subjectId, neighbour),
    ]);
    await store.fireDueTimers(new Date('2027-03-01T00:00:00Z'), 1_000);
    expect(await namesFor(to)).toEqual([]);
  });

  it('sends anew under an id it has just taken back', async () => {
    const { store, subjectId } = underTest();
    const first = await begun();
    const again = (name: string) => [
      { message: eventTo(first.id, name), dueAt: new Date('2026-01-01T00:00:00Z'), sendId: 'x' },
    ];
    const second = commitOf(subjectId, first, { delayed: again('old') });
    await store.commit([second]);
    await store.commit([
      commitOf(subjectId, second.instance, { delayed: again('new'), delayedCancelled: ['x'] }),
    ]);
    await store.fireDueTimers(new Date('2026-01-02T00:00:00Z'), 1_000);
    expect(await namesFor(first.id)).toEqual(['new']);
  });
}
