import { hasRedis, startTestRedis, type TestRedis } from '../../../test/support/test-redis';
import { queueContract } from './testing/queue.contract';

const isThere = hasRedis();
if (!isThere) process.stdout.write('Skipped: the queues on Redis, for this machine has no redis-server.\n');

(isThere ? describe : describe.skip)('the queues on Redis', () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await startTestRedis();
  }, 60_000);

  queueContract(() => ({ kind: 'redis', databaseUrl: '', redisUrl: redis.url }));

  // After the queues are closed: hooks run in the order they stand.
  afterAll(async () => {
    await redis.stop();
  }, 60_000);
});
