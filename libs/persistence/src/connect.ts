import { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { grantToApp } from './app-role';
import { migrations } from './migrations';

/** Connections per process: the API and a worker together stay well below PostgreSQL's default of 100. */
const poolSize = 16;

/** A person who waits longer than this for a connection is better told that there is none. */
const connectWithinMs = 5_000;

/** A process in service gives up a line on which nothing has come for so long: the network may drop one without a word. */
export const serviceSilentMs = 60_000;

/** `silentMs` null: a question may take as long as it takes, as in migrations and tools. */
export function dataSourceOf(databaseUrl: string, silentMs: number | null = null): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migrations',
    poolSize,
    extra: {
      application_name: 'terrace',
      connectionTimeoutMillis: connectWithinMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: connectWithinMs,
      onConnect: hearErrors,
      ...(silentMs === null ? {} : givingUpAfter(silentMs)),
    },
  });
}

export async function connect(databaseUrl: string, silentMs: number | null = null): Promise<DataSource> {
  return dataSourceOf(databaseUrl, silentMs).initialize();
}

/** A server that stops may say so just as a connection passes from hand to hand, when nobody hears: whoever asks next is told. */
function hearErrors(client: PoolClient): void {
  client.on('error', () => undefined);
}

/** Both ends give up: the server what a client has begun and left, with its locks, the client a server that says nothing. */
const givingUpAfter = (silentMs: number) => ({
  idle_in_transaction_session_timeout: silentMs,
  stream: (): Socket => {
    const socket = new Socket();
    const silent = (): void => void socket.destroy(Object.assign(new Error('The database is silent'), away));
    return socket.setTimeout(silentMs, silent);
  },
});

const away = { code: 'ETIMEDOUT' };

/** Any number; the same in every process, so that two never migrate at once. */
const migrationLock = 320_404;

/**
 * Brings the database to this version, as its owner, and says what the application, which signs in by `databaseUrl`, may do
 * there. Processes that start together wait for the first one's migration.
 */
export async function migrate(ownerUrl: string, databaseUrl = ownerUrl): Promise<void> {
  const dataSource = await connect(ownerUrl);
  const guard = dataSource.createQueryRunner();
  try {
    await guard.connect();
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'all' });
    await grantToApp(ownerUrl, databaseUrl);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await guard.release();
    await dataSource.destroy();
  }
}
