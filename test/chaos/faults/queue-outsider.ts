import { randomUUID } from 'node:crypto';
import { topics } from '@terrace/queue';
import { Queue, type ConnectionOptions, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { connectionOf } from '../../../libs/queue/src/connection-of';
import type { SystemUnderTest } from '../system/system-under-test';

/** How many jobs of a queue are tampered with at once. */
const handful = 60;

const everywhere: Parameters<Queue['getJobs']>[0] = ['waiting', 'active', 'delayed', 'completed'];

/** Somebody who writes into the queues behind the product's back. */
export class QueueOutsider {
  constructor(private readonly system: SystemUnderTest) {}

  /** Jobs waiting, running and long done are put in once more, under ids that nothing knows. */
  duplicate(): Promise<void> {
    return this.each(async (queue) => {
      const jobs = (await queue.getJobs(everywhere, 0, handful)).filter(isWhole);
      await queue.addBulk(
        jobs.map(({ name, data }) => ({ name, data: data as unknown, opts: { jobId: randomUUID() } })),
      );
    });
  }

  /** Jobs that wait are taken out and put back the other way round, every other one later than it was. */
  reorder(): Promise<void> {
    return this.each(async (queue) => {
      const jobs = (await queue.getJobs(['waiting', 'delayed'], 0, handful)).filter(isWhole);
      for (const [index, { id = '', name, data, opts }] of jobs.reverse().entries()) {
        if ((await queue.remove(id)) === 0) continue;
        await queue.add(name, data, { ...opts, jobId: id, delay: index % 2 === 0 ? 0 : 400 });
      }
    });
  }

  async lose(): Promise<void> {
    if (this.system.redis) return this.inRedis((redis) => redis.flushall());
    return this.inPostgres(`TRUNCATE ${queueTables} CASCADE`);
  }

  /** Redis refuses to take more, and PostgreSQL says so of the queue's tables alone: the truth still has room. */
  async fillDisk(isFull: boolean): Promise<void> {
    if (!this.system.redis) return this.inPostgres(isFull ? fillStatement : emptyStatement);
    return this.inRedis((redis) => redis.config('SET', 'maxmemory', isFull ? '1' : '0'));
  }

  private each(act: (queue: Queue) => Promise<void>): Promise<void> {
    const { postgres, redis, wish } = this.system;
    return (redis ?? postgres).whileUp(async () => {
      const config = { kind: wish.backend, databaseUrl: postgres.ownerUrl, redisUrl: redis?.url ?? '' };
      const connection = connectionOf(config);
      try {
        for (const topic of topics) await withQueue(topic, connection.options, act);
      } finally {
        await connection.close();
      }
    });
  }

  private async inRedis(act: (redis: Redis) => Promise<unknown>): Promise<void> {
    const server = this.system.redis;
    await server?.whileUp(async () => {
      const redis = new Redis(server.url);
      try {
        await act(redis);
      } finally {
        redis.disconnect();
      }
    });
  }

  private inPostgres(sql: string): Promise<void> {
    const { postgres } = this.system;
    return postgres.whileUp(async () => {
      const client = new Client({ connectionString: postgres.ownerUrl });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    });
  }
}

async function withQueue(
  name: string,
  connection: ConnectionOptions,
  act: (queue: Queue) => Promise<void>,
): Promise<void> {
  const queue = new Queue(name, { connection });
  // Told to whoever asks, too.
  queue.on('error', () => undefined);
  try {
    await act(queue);
  } finally {
    await queue.close();
  }
}

/** A job may vanish between its listing and its reading. */
const isWhole = (job: Job | undefined): job is Job => job?.id !== undefined;

const queueTables = 'bullmq.job, bullmq.job_log, bullmq.job_dependency, bullmq.event';

const fillStatement = `
  CREATE OR REPLACE FUNCTION bullmq.refuse_for_want_of_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
  CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT OR UPDATE ON bullmq.job
    FOR EACH STATEMENT EXECUTE FUNCTION bullmq.refuse_for_want_of_room()`;

const emptyStatement = 'DROP TRIGGER IF EXISTS full_disk ON bullmq.job';
