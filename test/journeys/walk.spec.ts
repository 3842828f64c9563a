import { readFile } from 'node:fs/promises';
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { startSystem, type RunningSystem } from '../support/running-system';

const main = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
const client = new URL('../../apps/web/src/api/schema.d.ts', import.meta.url);
const environment = (url: string) => ({ ...process.env, NODE_OPTIONS: '', TERRACE_URL: url });

/** Starting, OCR of a dozen papers twice, on a shared machine. */
const patienceMs = 600_000;

describe('the walk from the pool to recognition', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await startSystem();
  }, patienceMs);

  afterAll(async () => {
    await system.stop();
  }, patienceMs);

  it('goes through an API whose document the portal’s client was generated from', async () => {
    const generated = astToString(await openapiTS(new URL('/api/v1/openapi.json', system.url)));
    expect((await readFile(client, 'utf8')).endsWith(generated)).toBe(true);
  });

  it(
    'ends with the enterprise recognised and every fact confirmed',
    async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [main, 'walk'], {
        env: environment(system.url),
      });
      expect(stdout).toContain('recognised under GR');
      expect(stdout).toMatch(/\d+ steps, 23 facts confirmed/);
    },
    patienceMs,
  );

  it(
    'ends right though the worker is killed while it checks papers',
    async () => {
      const { worker } = await system.pids();
      const { stdout, killed } = await walkKilling(system, 'the machine opens the papers', worker);
      expect(killed).toBe(true);
      expect(stdout).toMatch(/\d+ steps, 23 facts confirmed/);
      expect((await system.pids()).worker).not.toBe(worker);
    },
    patienceMs,
  );
});

/** Walks, and kills a process with signal 9 as soon as the walk prints the words given. */
function walkKilling(
  system: RunningSystem,
  words: string,
  pid: number,
): Promise<{ stdout: string; killed: boolean }> {
  return new Promise((resolve, reject) => {
    const walk = spawn(process.execPath, [main, 'walk'], { env: environment(system.url) });
    let stdout = '';
    let killed = false;
    walk.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (!killed && stdout.includes(words)) {
        process.kill(pid, 'SIGKILL');
        killed = true;
      }
    });
    walk.stderr.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    walk.once('exit', (code) => {
      if (code === 0) resolve({ stdout, killed });
      else reject(new Error(stdout));
    });
  });
}
