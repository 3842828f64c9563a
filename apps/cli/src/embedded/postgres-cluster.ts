import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPlace } from './postgres-place';
import { Trouble } from './trouble';

export const superuser = 'terrace';

/** Makes the cluster at its first start; half-made ones are thrown away, older ones are refused. */
export function ensureCluster(place: PostgresPlace, password: string): void {
  const { cluster, binaries, user } = place;
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(place);
    return;
  }
  const draft = `${cluster}.new`;
  const passwordFile = join(place.folder, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    initialise(join(binaries.bin, 'initdb'), draft, passwordFile, place);
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initialise(initdb: string, folder: string, passwordFile: string, { user }: PostgresPlace): void {
  const words = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of names on every machine, whatever languages it has installed.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const { status, error, stderr } = spawnSync(initdb, words, {
    ...user,
    encoding: 'utf8',
    cwd: '/',
    env: serverEnvironment(),
  });
  if (status !== 0) throw error ?? new Error(`initdb failed:\n${stderr}`);
}

/** Nothing of the person's own environment: a PGDATA or LC_ALL there must not reach the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
});

function refuseOtherVersion({ cluster, binaries }: PostgresPlace): void {
  const theirs = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = binaries.version.split('.')[0];
  if (theirs === ours) return;
  throw new Trouble(
    `The database in ${cluster} was made by PostgreSQL ${theirs}; this is PostgreSQL ${ours}. Move the folder away to begin anew, or export it with PostgreSQL ${theirs} first.`,
    `${cluster} 中的数据库由 PostgreSQL ${theirs} 创建，而当前为 PostgreSQL ${ours}。请移走该文件夹后重新开始，或先用 PostgreSQL ${theirs} 导出数据。`,
  );
}
