import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The whole product, as `npm start` brings it up, on a data folder of its own. */
export interface RunningSystem {
  readonly url: string;
  readonly password: string;
  readonly dataFolder: string;
  /** Process ids as they are now; a process that died and came back has a new one. */
  pids(): Promise<{ start: number; api: number; worker: number }>;
  stop(): Promise<void>;
}

/** Starts it and waits until it says that it is ready. What it printed is in the error when it does not come up. */
export async function startSystem(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningSystem> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'terrace-test-'));
  const port = await freePort();
  const child = fork(join(root, 'dist/apps/cli/main.js'), ['start'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TERRACE_DATA: dataFolder,
      TERRACE_ROOT: root,
      PORT: String(port),
      ...environment,
    },
    silent: true,
  });
  const url = await ready(child);
  return {
    url,
    password: 'terrace-demo',
    dataFolder,
    pids: async () => {
      const { pids } = JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')) as {
        pids: { start: number; api: number; worker: number };
      };
      return pids;
    },
    stop: async () => {
      await stopped(child);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      reject(new Error(`the system ended with ${String(code)} before it was ready:\n${printed}`));
    });
    child.on('message', (message: { kind?: string; url?: string }) => {
      if (message.kind === 'ready' && message.url) resolve(message.url);
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
