import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@terrace/kernel';
import { RetryFailures } from './retry-failures';
import { SeeOperations } from './see-operations';
import { InMemoryOperationsStore } from './testing/in-memory-operations-store';
import { failureOf, operationsStoreContract } from './testing/operations-store.contract';

const as = (role: Role): Actor => ({ id: role, name: role, roles: [role], enterpriseId: null });
const clock = { now: () => new Date('2026-05-06T02:00:00Z') };

describe('the store of operations in memory', () => {
  const store = new InMemoryOperationsStore();
  operationsStoreContract(() => ({ store, fail: async (failure) => store.fail(failure) }));
});

describe('trying again what failed', () => {
  const world = () => {
    const store = new InMemoryOperationsStore();
    const failure = failureOf('letters');
    store.fail(failure);
    return { store, failure, retry: new RetryFailures(store, clock) };
  };

  it('is recorded with who asked for it', async () => {
    const { store, failure, retry } = world();
    const outcome = await retry.retry({ messageIds: [failure.id], idempotencyKey: 'k' }, as('admin'));
    expect(outcome).toMatchObject({ kind: 'done', value: new Map([[failure.id, 'retried']]) });
    expect(store.retries).toMatchObject([{ actor: { id: 'admin' }, at: clock.now() }]);
    expect(store.waiting).toEqual([failure]);
  });

  it('does what it can of many, and says of each what became of it', async () => {
    const { failure, retry } = world();
    const gone = randomUUID();
    const command = { messageIds: [failure.id, gone, failure.id], idempotencyKey: 'k' };
    expect(await retry.retry(command, as('admin'))).toMatchObject({
      value: new Map([
        [failure.id, 'retried'],
        [gone, 'not-failed'],
      ]),
    });
  });

  it('is refused where nothing has failed', async () => {
    const { retry } = world();
    const outcome = await retry.retry({ messageIds: [randomUUID()], idempotencyKey: 'k' }, as('admin'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'not-found' } });
  });

  it('is for administrators; a director sees it only', async () => {
    const { store, failure, retry } = world();
    const outcome = await retry.retry({ messageIds: [failure.id], idempotencyKey: 'k' }, as('director'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'forbidden' } });
    const see = new SeeOperations(store);
    expect(await see.failures({ offset: 0, limit: 10 }, as('director'))).toMatchObject({
      value: { total: 1 },
    });
    expect((await see.queues(as('officer'))).kind).toBe('refused');
  });
});
