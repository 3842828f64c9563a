import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from './code-of';
import { serverEnvironment, superuser } from './postgres-cluster';
import type { PostgresPlace } from './postgres-place';
import { commandOf, endProcess, waitForEnd } from './processes';

const startTimeoutMs = 60_000;

/** One PostgreSQL over a cluster; stopped by `stop`, never by the terminal's Ctrl-C, for the API must end first. */
export class PostgresServer {
  private process: ChildProcess | null = null;

  constructor(
    private readonly place: PostgresPlace,
    private readonly logFile: string,
  ) {}

  async start(port: number, password: string): Promise<void> {
    const { binaries, cluster, user } = this.place;
    writeFileSync(this.logFile, '');
    const log = openSync(this.logFile, 'a');
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 100,
      log_min_messages: 'warning',
    };
    const words = [
      '-D',
      cluster,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    this.process = spawn(join(binaries.bin, 'postgres'), words, {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment(),
    });
    closeSync(log);
    await this.untilReady(this.process, port, password);
  }

  /** Sessions are cut and the files made whole; only a server that hangs is made to quit. */
  async stop(): Promise<void> {
    const server = this.process;
    this.process = null;
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    const quit = setTimeout(() => server.kill('SIGQUIT'), 15_000);
    await ended;
    clearTimeout(quit);
  }

  /** A killed start leaves its server behind. Having the lock, we know that no start wants it. */
  async stopOrphan(): Promise<void> {
    const file = join(this.place.cluster, 'postmaster.pid');
    const pid = readPid(file);
    if (pid === null) return;
    const orphan = commandOf(pid).includes(this.place.cluster);
    if (orphan) await endProcess(pid, 'SIGINT', 15_000, 'SIGQUIT');
    if (!orphan || (await waitForEnd(pid, 0))) rmSync(file, { force: true });
  }

  private async untilReady(server: ChildProcess, port: number, password: string): Promise<void> {
    let failure: Error | null = null;
    server.once('error', (error) => (failure = error));
    const ended = (): void => {
      failure ??= new Error(`PostgreSQL did not start:\n${tailOf(this.logFile)}`);
    };
    server.once('exit', ended);
    const until = Date.now() + startTimeoutMs;
    while (!(await answers(port, password))) {
      if (failure) throw failure as Error;
      if (Date.now() > until) throw new Error(`PostgreSQL does not answer:\n${tailOf(this.logFile)}`);
      await sleep(100);
    }
    server.off('exit', ended);
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Not listening yet, or still recovering; anything else will not pass by waiting.
    if (code === 'ECONNREFUSED' || code === '57P03' || code === 'ECONNRESET') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

const tailOf = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n');
