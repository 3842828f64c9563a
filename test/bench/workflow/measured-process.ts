import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { nodeWordsOf } from '../../../apps/cli/src/commands/kept-process';

/** Linux counts a process's time in hundredths of a second. */
const msPerTick = 10;

/** A process of the product as it is built, looked at from outside. */
export class MeasuredProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it says that it is ready. */
  static async start(
    name: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
  ): Promise<MeasuredProcess> {
    const child = fork(join(process.cwd(), 'dist', 'apps', name, 'main.js'), {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      execArgv: [...nodeWordsOf(name)],
    });
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error(`${name} ended before it was ready`)),
    );
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    return new MeasuredProcess(child);
  }

  /** Milliseconds of processor it has used, its own and the kernel's for it. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${String(this.child.pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  }

  /** Resident memory, in MB: now, and the most it ever was. */
  memoryMB(): { readonly now: number; readonly most: number } {
    const status = readFileSync(`/proc/${String(this.child.pid)}/status`, 'utf8');
    const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
