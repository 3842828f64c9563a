import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './code-of';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, as another user.
    return codeOf(error) === 'EPERM';
  }
}

/** The command line of a process, empty when there is none: a pid alone may long belong to somebody else. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return commandByPs(pid);
  }
}

function commandByPs(pid: number): string {
  if (process.platform === 'linux') return '';
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Resolves true when the process is gone, false when it still lives after the time given. */
export async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/** Asks a process to end, and makes it end when it does not within the time given. */
export async function endProcess(
  pid: number,
  ask: NodeJS.Signals,
  timeoutMs: number,
  make: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  if (!isAlive(pid)) return;
  signal(pid, ask);
  if (await waitForEnd(pid, timeoutMs)) return;
  signal(pid, make);
  await waitForEnd(pid, 5_000);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the question and the signal.
  }
}
