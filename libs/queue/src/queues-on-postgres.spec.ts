import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { migrateQueues } from './migrate-queues';
import { QueueModule } from './queue.module';
import { Queues } from './queues';
import { queueContract } from './testing/queue.contract';

describe('the queues on PostgreSQL', () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    const { ownerUrl } = postgres;
    await Promise.all([migrateQueues(ownerUrl, 'terrace_app'), migrateQueues(ownerUrl, 'terrace_app')]);
  }, 120_000);

  queueContract(() => ({ kind: 'postgres', databaseUrl: postgres.url, redisUrl: '' }));

  it('a job whose worker died with its clock two days ahead is taken up again', async () => {
    const config = { kind: 'postgres', databaseUrl: postgres.url, redisUrl: '' } as const;
    const module = await Test.createTestingModule({ imports: [QueueModule.forRoot(config)] }).compile();
    await module.init();
    const queues = module.get(Queues);
    await queues.addMany([{ id: randomUUID(), topic: 'timers', payload: {} }]);
    const owner = new Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    const begin = (lock: string) =>
      owner.query(`UPDATE bullmq.job SET state = 'active', lock_token = 'gone',
        locked_until_ms = extract(epoch FROM clock_timestamp() + '${lock}'::interval)::bigint * 1000`);
    const isLocked = async () => {
      await queues.undoFarClock('timers', 20_000);
      const { rows } = await owner.query<{ locked: boolean }>(
        'SELECT locked_until_ms > 0 AS locked FROM bullmq.job',
      );
      return rows[0]?.locked;
    };
    await begin('20 seconds');
    expect(await isLocked()).toBe(true);
    await begin('2 days');
    await owner.query(`INSERT INTO bullmq.meta (queue, field, value) VALUES ('timers', 'stalled-check',
      extract(epoch FROM clock_timestamp() + interval '2 days')::bigint * 1000)`);
    expect(await isLocked()).toBe(false);
    const { rows } = await owner.query(`SELECT FROM bullmq.meta WHERE field = 'stalled-check'`);
    expect(rows).toEqual([]);
    await owner.end();
    await module.close();
  });

  // After the queues are closed: hooks run in the order they stand.
  afterAll(async () => {
    await postgres.stop();
  }, 60_000);
});
