import { DataSource } from 'typeorm';
import { grantToApp } from './app-role';
import { migrations } from './migrations';

/** Connections per process: the API and a worker together stay well below PostgreSQL's default of 100. */
const poolSize = 16;

/** A person who waits longer than this for a connection is better told that there is none. */
const connectWithinMs = 5_000;

export function dataSourceOf(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migrations',
    poolSize,
    extra: { application_name: 'terrace', connectionTimeoutMillis: connectWithinMs, keepAlive: true },
  });
}

export async function connect(databaseUrl: string): Promise<DataSource> {
  return dataSourceOf(databaseUrl).initialize();
}

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
