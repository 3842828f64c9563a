import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { tryPort } from './address';
import type { DataFolder } from './data-folder';
import { ensureCluster, superuser } from './postgres-cluster';
import { postgresPlace, type PostgresPlace } from './postgres-place';
import { PostgresServer } from './postgres-server';
import { Trouble } from './trouble';

const database = 'terrace';
const settingsFile = 'postgres.json';

interface Kept {
  readonly port: number;
  readonly password: string;
  /** Of the application's own sign-in; absent in a folder from before it had one. */
  readonly appPassword?: string;
}

/** Two ways in: the owner's, for migrations, and the application's, which the API and the worker are given. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly databaseUrl: string;
}

/** The application's sign-in: a member of its role and nothing else. */
const appLogin = 'terrace_portal';

/**
 * The database that comes with the checkout: made, started, and with a database in it to connect to.
 * `onStop` is handed the way to stop it before it starts, for the person may end it all meanwhile.
 */
export async function startEmbeddedDatabase(
  data: DataFolder,
  onStop: (stop: () => Promise<void>) => void,
): Promise<DatabaseUrls> {
  const place = postgresPlace(data);
  const server = new PostgresServer(place, data.file('postgres.log'));
  const before = data.read<Kept>(settingsFile);
  const password = before?.password ?? newPassword();
  const appPassword = before?.appPassword ?? newPassword();
  if (!before) forgetCluster(data, place);
  // Before the cluster: a password that is only in the cluster could never be learnt again.
  if (!before) data.write(settingsFile, { port: 0, password, appPassword });
  ensureCluster(place, password);
  await server.stopOrphan();
  const port = await portFor(before?.port ?? 0);
  data.write(settingsFile, { port, password, appPassword });
  onStop(() => server.stop());
  try {
    await server.start(port, password);
    await ensureDatabase(port, password);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return urlsOf({ port, password, appPassword });
}

/** How to reach the database of a start that is running or was; null where there never was one. */
export function embeddedUrls(data: DataFolder): DatabaseUrls | null {
  const kept = data.read<Kept>(settingsFile);
  return kept && urlsOf(kept);
}

const newPassword = (): string => randomBytes(24).toString('base64url');

function urlsOf({ port, password, appPassword = '' }: Kept): DatabaseUrls {
  const place = `127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: `postgres://${superuser}:${password}@${place}`,
    databaseUrl: `postgres://${appLogin}:${appPassword}@${place}`,
  };
}

/** A cluster whose password is lost. Beside the data folder it is of a folder since deleted, and goes with it. */
function forgetCluster(data: DataFolder, { folder, cluster }: PostgresPlace): void {
  if (!existsSync(cluster)) return;
  if (folder !== data.path) return rmSync(cluster, { recursive: true });
  throw new Trouble(
    `${data.file(settingsFile)} is missing, and with it the password of the database. Put it back, or delete ${cluster} to begin anew.`,
    `缺少 ${data.file(settingsFile)}，其中保存着数据库密码。请放回该文件，或删除 ${cluster} 后重新开始。`,
  );
}

/** The port of last time, so that tools set to it go on working, unless somebody has it now. */
async function portFor(kept: number): Promise<number> {
  try {
    return await tryPort('127.0.0.1', kept);
  } catch {
    return tryPort('127.0.0.1', 0);
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
