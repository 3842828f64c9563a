import { randomUUID } from 'node:crypto';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { attachmentsContract } from '../../../workflow/src/testing/attachments.contract';
import { bulkContract } from '../../../workflow/src/testing/bulk.contract';
import { invocationsContract } from '../../../workflow/src/testing/invocations.contract';
import { tasksContract } from '../../../workflow/src/testing/tasks.contract';
import { messagesContract } from '../../../workflow/src/testing/messages.contract';
import { migrationsContract } from '../../../workflow/src/testing/migrations.contract';
import {
  commitOf,
  timerOf,
  workflowStoreContract,
} from '../../../workflow/src/testing/workflow-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { OutboxRelay } from '../outbox/outbox-relay';
import { PostgresOutbox } from '../outbox/postgres-outbox';
import { PostgresUnitOfWork } from '../postgres-unit-of-work';
import { Signals } from '../signals';
import { PostgresMigrationStore } from './postgres-migration-store';
import { PostgresBulkStore } from './bulk/postgres-bulk-store';
import { PostgresWorkflowStore } from './postgres-workflow-store';

describe('the workflow store in PostgreSQL', () => {
  const subjectId = randomUUID();
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;
  let store: PostgresWorkflowStore;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    await signals.open();
    store = new PostgresWorkflowStore(database, signals);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲', '', '2019-05-20', '{}')`,
      [subjectId],
    );
  }, 120_000);

  afterAll(async () => {
    await signals.close();
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  workflowStoreContract(() => ({ store, subjectId, unitOfWork: new PostgresUnitOfWork(database) }));
  attachmentsContract(() => ({ store, subjectId, unitOfWork: new PostgresUnitOfWork(database) }));
  messagesContract(() => ({ store, subjectId, unitOfWork: new PostgresUnitOfWork(database) }));
  bulkContract(() => ({
    store,
    subjectId,
    unitOfWork: new PostgresUnitOfWork(database),
    bulks: new PostgresBulkStore(database),
    outbox: new PostgresOutbox(database, signals),
    outgoing: async (topic) => {
      const sql = 'SELECT payload FROM outbox WHERE topic = $1';
      const rows = await database.query<{ payload: Record<string, unknown> }>(sql, [topic]);
      return rows.map(({ payload }) => payload);
    },
  }));
  invocationsContract(() => ({ store, subjectId, unitOfWork: new PostgresUnitOfWork(database) }));
  migrationsContract(() => ({
    store,
    migrations: new PostgresMigrationStore(database),
    subjectId,
    unitOfWork: new PostgresUnitOfWork(database),
  }));
  tasksContract(() => ({ store, subjectId, unitOfWork: new PostgresUnitOfWork(database) }));

  it('does not let an event be changed or removed', async () => {
    await expect(database.query("UPDATE events SET note = 'other'")).rejects.toThrow('permission denied');
    await expect(database.query('DELETE FROM events')).rejects.toThrow('permission denied');
  });

  it('undoes the whole unit of work when a part of it fails', async () => {
    const commit = commitOf(subjectId, null);
    const work = database.transaction(async () => {
      await store.commit([commit]);
      throw new Error('power cut');
    });
    await expect(work).rejects.toThrow('power cut');
    expect(await store.load([commit.instance.id])).toEqual([]);
  });

  it('keeps a message until its effect is done, through a relay that crashes and a queue that loses it', async () => {
    const relay = new OutboxRelay(database);
    await database.query('DELETE FROM outbox');
    const message = { id: randomUUID(), topic: 'letters', payload: { kind: 'admitted' } };
    await store.commit([commitOf(subjectId, null, { messages: [message] })]);
    const crash = relay.relay([{ topic: 'letters', size: 10 }], () => Promise.reject(new Error('killed')));
    await expect(crash).rejects.toThrow('killed');
    const handedOver: unknown[] = [];
    expect(
      await relay.relay(
        [{ topic: 'letters', size: 10 }],
        async (messages) => void handedOver.push(...messages),
      ),
    ).toBe(1);
    expect(handedOver).toEqual([message]);
    expect(await relay.relay([{ topic: 'letters', size: 10 }], async () => undefined)).toBe(0);
    expect(await relay.outstanding()).toEqual(new Map([['letters', 1]]));
    expect(await relay.lost('letters', [], 60_000)).toEqual([]);
    expect(await relay.lost('letters', [message.id], 0)).toEqual([]);
    expect(await relay.lost('letters', [], 0)).toEqual([message]);
    expect(await relay.isWanted(message.id)).toBe(true);
    await relay.markDone(message.id);
    expect(await relay.isWanted(message.id)).toBe(false);
    expect(await relay.lost('letters', [], 0)).toEqual([]);
  });

  it('leaves a message that failed for good where it is, with its cause', async () => {
    const relay = new OutboxRelay(database);
    await database.query('DELETE FROM outbox');
    const message = { id: randomUUID(), topic: 'letters', payload: { kind: 'admitted' } };
    await store.commit([commitOf(subjectId, null, { messages: [message] })]);
    await relay.relay([{ topic: 'letters', size: 10 }], async () => undefined);
    await relay.markFailed(message.id, { code: 'letter.template', message: 'no such letter', attempts: 1 });
    expect(await relay.isWanted(message.id)).toBe(false);
    expect(await relay.lost('letters', [], 0)).toEqual([]);
    expect(await relay.outstanding()).toEqual(new Map());
    const kept = await database.query('SELECT cause_code, cause_message, attempts FROM outbox');
    expect(kept).toEqual([{ cause_code: 'letter.template', cause_message: 'no such letter', attempts: 1 }]);
  });

  it('hands over no more of a queue than there is room for, the oldest first', async () => {
    const relay = new OutboxRelay(database);
    await database.query('DELETE FROM outbox');
    const messageOf = (topic: string) => ({ id: randomUUID(), topic, payload: {} });
    const [first, second, third] = [messageOf('letters'), messageOf('letters'), messageOf('timers')];
    await store.commit([commitOf(subjectId, null, { messages: [first, second, third] })]);
    const handedOver: string[] = [];
    const rooms = [
      { topic: 'letters', size: 1 },
      { topic: 'timers', size: 5 },
      { topic: 'checks', size: 0 },
    ];
    await relay.relay(rooms, async (messages) => void handedOver.push(...messages.map(({ id }) => id)));
    expect(handedOver.sort()).toEqual([first.id, third.id].sort());
  });

  it('shows a message that no queue is there for as failed', async () => {
    const relay = new OutboxRelay(database);
    await database.query('DELETE FROM outbox');
    const message = { id: randomUUID(), topic: 'pigeons', payload: {} };
    await store.commit([commitOf(subjectId, null, { messages: [message] })]);
    expect(await relay.failUnknown(['letters'], 60_000)).toBe(0);
    expect(await relay.failUnknown(['letters'], 0)).toBe(1);
    expect(await relay.failUnknown(['letters'], 0)).toBe(0);
    expect(await database.query('SELECT cause_code FROM outbox')).toEqual([{ cause_code: 'queue.unknown' }]);
  });

  it('hands timers over in the order they fall due, whenever they were made', async () => {
    const relay = new OutboxRelay(database);
    await database.query('DELETE FROM outbox');
    await database.query('DELETE FROM timers');
    const begun = commitOf(subjectId, null);
    const days = ['2026-06-03', '2026-06-01', '2026-06-02'];
    const timersStarted = days.map((day) => timerOf(begun.instance.id, day, `${day}T00:00:00Z`));
    await store.commit([{ ...begun, timersStarted }]);
    await store.fireDueTimers(new Date('2026-06-10T00:00:00Z'), 10);
    const handedOver: unknown[] = [];
    await relay.relay(
      [{ topic: 'timers', size: 10 }],
      async (messages) => void handedOver.push(...messages.map(({ payload }) => payload['name'])),
    );
    expect(handedOver).toEqual([...days].sort().map((day) => `${day}#-1`));
  });

  it('gives each reminder of a deadline an id of its own, which is the cause of its letter', async () => {
    await database.query('DELETE FROM outbox');
    await database.query('DELETE FROM timers');
    const begun = commitOf(subjectId, null);
    const days = ['2026-06-01T01:00:00Z', '2026-06-02T01:00:00Z', '2026-06-03T01:00:00Z'];
    const timersStarted = [timerOf(begun.instance.id, 'review/due', '2026-06-02T16:00:00Z', days)];
    await store.commit([{ ...begun, timersStarted }]);
    await store.fireDueTimers(new Date('2026-06-10T00:00:00Z'), 10);
    const rows = await database.query<{ id: string; cause: string }>(
      `SELECT message_id AS id, payload->>'id' AS cause FROM outbox`,
    );
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ cause }) => cause)).size).toBe(3);
    expect(rows.every(({ id, cause }) => id === cause)).toBe(true);
  });

  it('tells listeners of an instance that moved', async () => {
    const commit = commitOf(subjectId, null);
    const heard = new Promise<void>((resolve) => {
      const stop = signals.listen('instances', (id) => {
        if (id !== commit.instance.id) return;
        stop();
        resolve();
      });
    });
    await store.commit([commit]);
    await heard;
  });

  it('tells whoever waits for due times when held letters leave', async () => {
    const begun = commitOf(subjectId, null);
    const leavesAt = new Date('2019-03-04T05:06:07Z');
    const letter = { id: randomUUID(), topic: 'letters', payload: {}, entryId: begun.entry.id, leavesAt };
    const heard = new Promise<void>((resolve) => {
      const stop = signals.listen('timers', (dueAtMs) => {
        if (dueAtMs !== String(leavesAt.getTime())) return;
        stop();
        resolve();
      });
    });
    await store.commit([{ ...begun, held: [letter] }]);
    await heard;
  });
});
