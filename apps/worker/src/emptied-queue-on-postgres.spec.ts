import { migrateQueues } from '@terrace/queue';
import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { emptiedQueueContract } from './testing/emptied-queue.contract';

/** In a deadlock with a worker somebody must yield; whoever wants the tables empty tries again. */
async function truncate(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  const statement = `TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`;
  let isEmpty = false;
  while (!isEmpty) {
    isEmpty = await client.query(statement).then(
      () => true,
      (error: { code?: string }) => {
        if (error.code === '40P01') return false;
        throw error;
      },
    );
  }
}

describe('with the queues on PostgreSQL', () => {
  let postgres: TestPostgres;
  let client: Client;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    await migrateQueues(postgres.ownerUrl, 'terrace_app');
    client = new Client({ connectionString: postgres.ownerUrl });
    await client.connect();
  }, 120_000);

  emptiedQueueContract(() => ({
    config: { kind: 'postgres', databaseUrl: postgres.url, redisUrl: '' },
    databaseUrl: postgres.url,
    ownerUrl: postgres.ownerUrl,
    empty: () => truncate(client),
  }));

  afterAll(async () => {
    await client.end();
    await postgres.stop();
  }, 60_000);
});
