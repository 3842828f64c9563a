import { randomUUID } from 'node:crypto';
import type { Actor } from '@terrace/kernel';
import type { Failure } from '../failure';
import type { OperationsStore } from '../ports';

interface World {
  readonly store: OperationsStore;
  /** Makes it so that this message has failed for good. */
  fail(failure: Failure): Promise<void>;
}

const admin: Actor = { id: 'a', name: '管理员', roles: ['admin'], enterpriseId: null };

export const failureOf = (topic: string, failedAt = '2026-05-06T01:00:00Z'): Failure => ({
  id: randomUUID(),
  topic,
  instanceId: null,
  causeCode: 'letter.template',
  causeMessage: 'no such letter',
  attempts: 3,
  createdAt: new Date('2026-05-06T00:00:00Z'),
  failedAt: new Date(failedAt),
});

/** What every store of operations keeps to. */
export function operationsStoreContract(world: () => World): void {
  const order = (messageIds: readonly string[], idempotencyKey: string) => ({
    messageIds,
    idempotencyKey,
    actor: admin,
    at: new Date('2026-05-06T02:00:00Z'),
  });

  it('shows failures, the newest first, with their causes', async () => {
    const [older, newer] = [failureOf('pictures'), failureOf('pictures', '2026-05-06T01:30:00Z')];
    await world().fail(older);
    await world().fail(newer);
    const { total, items } = await world().store.failures({ topic: 'pictures', offset: 0, limit: 1 });
    expect({ total, items }).toEqual({ total: 2, items: [newer] });
  });

  it('puts a failure back once, however often it is asked for with the same key', async () => {
    const failure = failureOf('sounds');
    await world().fail(failure);
    const { store } = world();
    expect(await store.retry(order([failure.id], 'once'))).toEqual(new Map([[failure.id, 'retried']]));
    expect(await store.retry(order([failure.id], 'once'))).toEqual(new Map([[failure.id, 'repeated']]));
    expect(await store.retry(order([failure.id], 'other'))).toEqual(new Map([[failure.id, 'not-failed']]));
    const state = (await store.queues()).find(({ topic }) => topic === 'sounds');
    expect(state).toMatchObject({ waiting: 1, handedOver: 0, failed: 0, oldestAt: failure.createdAt });
  });

  it('counts what failed in the state of its queue', async () => {
    await world().fail(failureOf('smells'));
    const state = (await world().store.queues()).find(({ topic }) => topic === 'smells');
    expect(state).toMatchObject({ waiting: 0, failed: 1, oldestAt: null });
  });
}
