import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';
import type { QueueConfig } from './queue-config';

/** Connections each queue or worker may hold on the Postgres backend, besides the one it listens on. */
const poolSize = 3;

/** Chooses BullMQ's backend for this process and says how to reach it. */
export function connectionOf(config: QueueConfig): ConnectionOptions {
  if (config.kind === 'redis') {
    setDefaultBackendFactory(createRedisBackend);
    return { url: config.redisUrl, maxRetriesPerRequest: null };
  }
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ adds its search path to `options`, and an address that carries `options` of its own would win over that.
  const url = new URL(config.databaseUrl);
  const options = url.searchParams.get('options') ?? undefined;
  url.searchParams.delete('options');
  // Typed for Redis, which is BullMQ's default; the Postgres backend takes a pool's options instead.
  return { connectionString: url.href, max: poolSize, options } as ConnectionOptions;
}
