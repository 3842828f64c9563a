import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';
import { Pool } from 'pg';
import { topics, type QueueConfig } from './queue-config';

/** Connections of a process for all its queues on PostgreSQL: each worker listens on one, the others ask and answer. */
const poolSize = topics.length + 6;

/** A server that says nothing for so long is taken for gone; BullMQ's own blocking calls last 10 s at most. */
const silentMs = 20_000;
const connectWithinMs = 5_000;

/** A Redis that is back is found within this; BullMQ would wait up to 20 s. */
const reconnectMs = 1_000;

/** How BullMQ reaches its backend, and how to let go of it once whoever used it is closed. */
export interface QueueConnection {
  readonly options: ConnectionOptions;
  /** Null: the queues are on Redis. */
  readonly pool: Pool | null;
  close(): Promise<void>;
}

/** Chooses BullMQ's backend for this process and says how to reach it. */
export function connectionOf(config: QueueConfig): QueueConnection {
  if (config.kind === 'redis') {
    setDefaultBackendFactory(createRedisBackend);
    const options = {
      url: config.redisUrl,
      maxRetriesPerRequest: null,
      retryStrategy: () => reconnectMs,
      socketTimeout: silentMs,
      keepAlive: silentMs,
    };
    // Each queue and worker ends the connection it made.
    return { options, pool: null, close: async () => undefined };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const pool = sharedPool(config.databaseUrl);
  // Typed for Redis, which is BullMQ's default; the Postgres backend takes a pool instead.
  return { options: pool as unknown as ConnectionOptions, pool, close: () => letGo(config.databaseUrl) };
}

/** A pool for each of a dozen queues and workers would use up the 100 connections that PostgreSQL has by default. */
const pools = new Map<string, { readonly pool: Pool; users: number }>();

function sharedPool(databaseUrl: string): Pool {
  const shared = pools.get(databaseUrl) ?? { pool: poolOf(databaseUrl), users: 0 };
  pools.set(databaseUrl, shared);
  shared.users += 1;
  return shared.pool;
}

/** The last one to let go ends it. */
async function letGo(databaseUrl: string): Promise<void> {
  const shared = pools.get(databaseUrl);
  if (!shared || --shared.users > 0) return;
  pools.delete(databaseUrl);
  await shared.pool.end();
}

function poolOf(databaseUrl: string): Pool {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options') ?? '';
  // An address that carries `options` of its own would win over those given here.
  url.searchParams.delete('options');
  const pool = new Pool({
    connectionString: url.href,
    application_name: 'terrace queue',
    options: `${given} -c search_path=bullmq`.trim(),
    max: poolSize,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: silentMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: silentMs,
  });
  // Each queue and worker listens.
  pool.setMaxListeners(0);
  // A server that stops may say so just as a connection passes from hand to hand, when nobody hears: whoever asks next is told.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
