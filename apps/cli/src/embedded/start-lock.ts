import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder';
import { isAlive } from './processes';
import { Trouble } from './trouble';

interface Holder {
  readonly pid: number;
  /** When the process began, so that a pid used again is not taken for it. */
  readonly born: string;
  readonly url: string;
}

const name = 'lock';

/** One start per data folder. What a killed one left behind is recognised and taken over. */
export async function takeLock(folder: DataFolder, url: string): Promise<() => void> {
  const own: Holder = { pid: process.pid, born: birthOf(process.pid), url };
  const before = folder.read<Holder>(name);
  if (before && holds(before)) throw alreadyRunning(before);
  folder.remove(name);
  try {
    writeFileSync(folder.file(name), JSON.stringify(own), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const winner = folder.read<Holder>(name);
    throw winner ? alreadyRunning(winner) : error;
  }
  // Two starts may have found the same stale lock; the one whose file stands has it.
  await sleep(100);
  const winner = folder.read<Holder>(name);
  if (winner && winner.pid !== own.pid) throw alreadyRunning(winner);
  return () => folder.remove(name);
}

const holds = ({ pid, born }: Holder): boolean => isAlive(pid) && birthOf(pid) === born;

const alreadyRunning = ({ pid, url }: Holder): Trouble =>
  new Trouble(
    `Terrace is already running here (process ${pid}): ${url}\nFor a second one: TERRACE_DATA=/other/folder PORT=3001 npm start`,
    `本目录的系统已在运行（进程 ${pid}）：${url}\n如需再启动一个：TERRACE_DATA=/other/folder PORT=3001 npm start`,
  );

/** Linux tells: the boot, and the process's own start within it. Elsewhere the pid has to do. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${started}`;
  } catch {
    return '';
  }
}
