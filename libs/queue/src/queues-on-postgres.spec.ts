import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { migrateQueues } from './migrate-queues';
import { queueContract } from './testing/queue.contract';

describe('the queues on PostgreSQL', () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    const { ownerUrl } = postgres;
    await Promise.all([migrateQueues(ownerUrl, 'terrace_app'), migrateQueues(ownerUrl, 'terrace_app')]);
  }, 120_000);

  queueContract(() => ({ kind: 'postgres', databaseUrl: postgres.url, redisUrl: '' }));

  // After the queues are closed: hooks run in the order they stand.
  afterAll(async () => {
    await postgres.stop();
  }, 60_000);
});
