import { Redis } from 'ioredis';
import { startSystem, type RunningSystem } from '../support/running-system';
import { startTestMail, type TestMail } from '../support/test-mail';
import { hasRedis, startTestRedis, type TestRedis } from '../support/test-redis';
import { walkMs, walkThrough, walkedThrough } from '../support/walking';

const isThere = hasRedis();
if (!isThere) process.stdout.write('Skipped: the walk on Redis, for this machine has no redis-server.\n');

(isThere ? describe : describe.skip)('with the queues on Redis and a mail server', () => {
  let redis: TestRedis;
  let mail: TestMail;
  let system: RunningSystem;

  beforeAll(async () => {
    redis = await startTestRedis();
    mail = await startTestMail();
    system = await startSystem({
      TERRACE_QUEUE: 'redis',
      REDIS_URL: redis.url,
      SMTP_URL: mail.url,
      TERRACE_RECONCILE_MS: '2000',
    });
  }, walkMs);

  afterAll(async () => {
    await system.stop();
    await mail.stop();
    await redis.stop();
  }, walkMs);

  it(
    'the walk ends right though Redis is emptied while papers wait for their check, and every letter is mailed once',
    async () => {
      const connection = new Redis(redis.url);
      const flushes: Promise<unknown>[] = [];
      const printed = await walkThrough(system, (soFar) => {
        const opened = soFar.split('the machine opens the papers').length - 1;
        if (opened > flushes.length) flushes.push(connection.flushall());
      });
      await Promise.all(flushes);
      await connection.quit();
      expect(printed).toMatch(walkedThrough);
      expect(flushes).toHaveLength(2);
      expect(mail.messageIds.length).toBeGreaterThan(8);
      expect(new Set(mail.messageIds).size).toBe(mail.messageIds.length);
    },
    walkMs,
  );
});
