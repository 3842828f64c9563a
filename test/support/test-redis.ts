import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

/** A Redis of a suite's own, in memory only. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it by SIGKILL; what it held is lost. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this machine has a Redis server; `npm test` installs one where it can. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** On a port nobody has, or on the one given, where an earlier one was. */
export async function startTestRedis(wanted?: number): Promise<TestRedis> {
  const port = wanted ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'terrace-redis-'));
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error('redis-server ended before it was ready'));
    });
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
