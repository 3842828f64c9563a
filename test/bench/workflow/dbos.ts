import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, type DbosCall } from './dbos-call';
import type { Round } from './rounds';
import { turnOf } from './turn';
import { nodeWordsOf } from '../../../apps/cli/src/commands/kept-process';

/** Installs what only this part needs, unless it is there. False: it cannot be had here. */
export function installDbos(): boolean {
  if (existsSync(join(benchFolder, 'node_modules', '@dbos-inc', 'dbos-sdk'))) return true;
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', words, {
    cwd: benchFolder,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  return status === 0;
}

/** The cases as DBOS workflows, in a process of its own on the same database. */
export class DbosCases {
  private turn = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly ids: readonly string[],
  ) {}

  static async begin(url: string, ids: readonly string[]): Promise<DbosCases> {
    const child = fork(join(process.cwd(), 'dist', 'bench', 'dbos-service.js'), {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url },
      execArgv: [...nodeWordsOf('api')],
    });
    const cases = new DbosCases(child, ids);
    await cases.ask({ act: 'begin', ids });
    return cases;
  }

  /** With which of these numbers of callers it does most, a round each after one that warms up. */
  async best(numbers: readonly number[]): Promise<number> {
    await this.round(numbers[0] ?? 1);
    const times: { callers: number; ms: number }[] = [];
    for (const callers of numbers) times.push({ callers, ms: (await this.round(callers)).ms });
    return times.reduce((best, each) => (each.ms < best.ms ? each : best)).callers;
  }

  /** Between its rounds it stands still: its workflows ask the database for messages while they wait, and ours is measured. */
  async round(callers: number): ReturnType<Round> {
    const n = this.turn++;
    const sendings = this.ids.map((id) => turnOf(id, n));
    this.child.kill('SIGCONT');
    const ms = (await this.ask({ act: 'round', sendings, callers })) as number;
    this.child.kill('SIGSTOP');
    return { count: sendings.length, ms };
  }

  async end(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGCONT');
    this.send({ act: 'end', ids: this.ids });
    await ended;
  }

  private async ask(call: DbosCall): Promise<unknown> {
    const heard = new AbortController();
    const { signal } = heard;
    const ended = once(this.child, 'exit', { signal }).then(() => {
      throw new Error('the DBOS process ended');
    });
    this.send(call);
    try {
      const answers = once(this.child, 'message', { signal }) as Promise<[{ result: unknown }]>;
      return (await Promise.race([answers, ended]))[0].result;
    } finally {
      heard.abort();
      await ended.catch(() => undefined);
    }
  }

  private send(call: DbosCall): void {
    this.child.send(call);
  }
}
