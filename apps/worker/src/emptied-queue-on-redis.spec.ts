import { Redis } from 'ioredis';
import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { hasRedis, startTestRedis, type TestRedis } from '../../../test/support/test-redis';
import { emptiedQueueContract } from './testing/emptied-queue.contract';

const isThere = hasRedis();
if (!isThere)
  process.stdout.write('Skipped: emptied queues on Redis, for this machine has no redis-server.\n');

(isThere ? describe : describe.skip)('with the queues on Redis', () => {
  let postgres: TestPostgres;
  let redis: TestRedis;
  let client: Redis;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    redis = await startTestRedis();
    client = new Redis(redis.url);
  }, 120_000);

  emptiedQueueContract(() => ({
    config: { kind: 'redis', databaseUrl: '', redisUrl: redis.url },
    databaseUrl: postgres.url,
    ownerUrl: postgres.ownerUrl,
    empty: async () => void (await client.flushall()),
  }));

  afterAll(async () => {
    await client.quit();
    await redis.stop();
    await postgres.stop();
  }, 60_000);
});
