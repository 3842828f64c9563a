import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './trouble';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, if there is one, or as `nobody`. */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const user = lookUp(name);
    if (user) return user;
  }
  throw new Trouble(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody". Run npm start as an ordinary user.',
    'PostgreSQL 不能以 root 身份运行，且系统中没有 postgres 或 nobody 用户。请用普通用户执行 npm start。',
  );
}

function lookUp(name: string): SystemUser | null {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** Whether the user may pass through the folder and everything above it. */
export function canReach(folder: string, { uid, gid }: SystemUser): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = dirname(folder);
  return above === folder || canReach(above, { uid, gid });
}
