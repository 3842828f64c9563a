import type { Failure } from '@terrace/operations';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { operationsStoreContract } from '../../../operations/src/testing/operations-store.contract';
import { connect } from '../connect';
import { Database } from '../database';
import { QueueMinutes } from '../outbox/queue-minutes';
import { Signals } from '../signals';
import { PostgresOperationsStore } from './postgres-operations-store';

describe('the store of operations in PostgreSQL', () => {
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;
  let store: PostgresOperationsStore;

  const fail = async (failure: Failure): Promise<void> => {
    await database.query(
      `INSERT INTO outbox (message_id, topic, payload, created_at, sent_at, attempts, failed_at, cause_code, cause_message)
       VALUES ($1, $2, '{}', $3, $3, $4, $5, $6, $7)`,
      [
        failure.id,
        failure.topic,
        failure.createdAt,
        failure.attempts,
        failure.failedAt,
        failure.causeCode,
        failure.causeMessage,
      ],
    );
  };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    await signals.open();
    store = new PostgresOperationsStore(database, signals);
  }, 120_000);

  afterAll(async () => {
    await signals.close();
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  operationsStoreContract(() => ({ store, fail }));

  it('counts the jobs of all processes by the minute', async () => {
    const [one, other] = [new QueueMinutes(database), new QueueMinutes(database)];
    one.count('tastes', 'done');
    one.count('tastes', 'failed');
    other.count('tastes', 'done');
    await Promise.all([one.flush(), other.flush()]);
    const state = (await store.queues()).find(({ topic }) => topic === 'tastes');
    expect(state).toMatchObject({ waiting: 0, failed: 0, doneLastHour: 2, failedLastHour: 1 });
  });
});
