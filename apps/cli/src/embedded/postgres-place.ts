import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { DataFolder } from './data-folder';
import { findBinaries, type Binaries } from './postgres-binaries';
import { canReach, postgresUser, type SystemUser } from './postgres-user';
import { Trouble } from './trouble';

export interface PostgresPlace {
  readonly binaries: Binaries;
  /** Holds the cluster; the cluster itself is `cluster` within. */
  readonly folder: string;
  readonly cluster: string;
  readonly user: SystemUser | null;
}

/**
 * Where the server runs from and keeps its files: in the data folder, or, where the server's user cannot go
 * (a checkout below /root), in a folder of its own elsewhere.
 */
export function postgresPlace(data: DataFolder): PostgresPlace {
  const user = postgresUser();
  const found = findBinaries();
  const reachable = (path: string) => user === null || canReach(path, user);
  if (reachable(data.path) && reachable(found.bin)) return placed(found, data.path, user);
  const aside = ownFolderAside(data.path, reachable);
  const folder = reachable(data.path) ? data.path : aside;
  if (folder === aside)
    process.stdout.write(
      `Database files: ${aside} (PostgreSQL's user cannot enter ${data.path})\n数据库文件位于 ${aside}\n`,
    );
  return placed(reachable(found.bin) ? found : copyBinaries(found, aside), folder, user);
}

/** Before the temporary folder, which systems empty: at a restart, or by age, even below a running server. */
const durable = ['/var/lib'];

const placed = (binaries: Binaries, folder: string, user: SystemUser | null): PostgresPlace => ({
  binaries,
  folder,
  cluster: join(folder, 'postgres'),
  user,
});

function ownFolderAside(path: string, reachable: (path: string) => boolean): string {
  const parent = durable.find((each) => isWritable(each) && reachable(each)) ?? tmpdir();
  const folder = join(parent, `terrace-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const { uid } = lstatSync(folder);
  if (lstatSync(folder).isDirectory() && uid === process.getuid?.()) return folder;
  throw new Trouble(
    `${folder} belongs to somebody else. Choose another place: TERRACE_DATA=/some/folder npm start`,
    `${folder} 属于其他用户。请另选文件夹：TERRACE_DATA=/some/folder npm start`,
  );
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function copyBinaries({ home, version }: Binaries, aside: string): Binaries {
  const copy = join(aside, `server-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    // Relative links stay relative: the copy must not point back to where its user cannot go.
    cpSync(home, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return { home: copy, bin: `${copy}${sep}bin`, version };
}
