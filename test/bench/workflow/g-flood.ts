import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { hasRedis, startTestRedis } from '../../support/test-redis';
import type { Bench, Figure, Part } from './figure';
import { MeasuredProcess } from './measured-process';
import { spreadOf } from './rounds';

const limitMB = 300;
const sampleMs = 500;
/** What is left by then is said; the memory is of as much as was done. */
const longestMs = 100_000;

export const flood: Part = {
  id: 'g',
  title: 'a worker in a flood of 100,000 outbox rows: its memory',
  measure: async (bench: Bench) => {
    const figures = [await floodOn('postgres', bench, {})];
    if (!hasRedis()) {
      bench.say('not on Redis: this machine has no redis-server');
      return figures;
    }
    const redis = await startTestRedis();
    try {
      const environment = { TERRACE_QUEUE: 'redis', REDIS_URL: redis.url };
      return [...figures, await floodOn('redis', bench, environment)];
    } finally {
      await redis.stop();
    }
  },
};

/** The rows lie there when the worker starts, as after a long outage; the flood is over when each job is reported done. */
function floodOn(
  queue: string,
  { server, quick, say }: Bench,
  environment: Readonly<Record<string, string>>,
): Promise<Figure> {
  const rows = quick ? 20_000 : 100_000;
  return server.withDatabase(`bench_g_${queue}`, async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(fillStatement, [rows]);
    const begun = performance.now();
    const worker = await MeasuredProcess.start('worker', { DATABASE_URL: url, ...environment });
    try {
      const before = worker.memoryMB().now;
      let left = rows;
      while (left > 0 && performance.now() - begun < longestMs) {
        await wait(sampleMs);
        left = Number((await client.query<{ left: string }>(leftStatement)).rows[0]?.left);
      }
      const { most } = worker.memoryMB();
      const seconds = (performance.now() - begun) / 1000;
      say(
        `${queue}: ${(rows - left).toLocaleString('en')} of ${rows.toLocaleString('en')} rows in ${seconds.toFixed(0)} s, memory from ${before.toFixed(0)} to ${most.toFixed(0)} MB`,
      );
      return figureOf(queue, most, rows - left);
    } finally {
      await worker.stop();
      await client.end();
    }
  });
}

/** Reminders of cases that are gone: the job is all there is to do. */
const fillStatement = `
  INSERT INTO outbox (message_id, topic, payload)
  SELECT id, 'timers', jsonb_build_object('id', id, 'instanceId', id, 'name', 'flood', 'dueAt', now(), 'dueOn', CURRENT_DATE::text,
    'letter', 'approval-due', 'holder', NULL, 'since', NULL)
  FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $1)) AS made`;

const leftStatement = 'SELECT count(*) AS left FROM outbox';

const figureOf = (queue: string, most: number, done: number): Figure => ({
  id: `g.${queue}`,
  title: `most memory of a worker, queues on ${queue}, ${done.toLocaleString('en')} rows done`,
  unit: 'MB',
  ours: most,
  reference: limitMB,
  against: 'MB at most',
  ratio: spreadOf([most / limitMB]),
  bound: { is: 'at most', value: 1 },
});
