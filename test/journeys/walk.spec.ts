import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { startSystem, type RunningSystem } from '../support/running-system';
import { walkMs, walkThrough, walkedThrough } from '../support/walking';

const client = new URL('../../apps/web/src/api/schema.d.ts', import.meta.url);

describe('the walk from the pool to recognition', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await startSystem();
  }, walkMs);

  afterAll(async () => {
    await system.stop();
  }, walkMs);

  it('goes through an API whose document the portal’s client was generated from', async () => {
    const generated = astToString(await openapiTS(new URL('/api/v1/openapi.json', system.url)));
    expect((await readFile(client, 'utf8')).endsWith(generated)).toBe(true);
  });

  it(
    'ends with the enterprise recognised and every fact confirmed',
    async () => {
      expect(await walkThrough(system)).toMatch(walkedThrough);
    },
    walkMs,
  );

  it(
    'ends right though the worker is killed while it checks papers',
    async () => {
      const { worker } = await system.pids();
      let killed = false;
      const printed = await walkThrough(system, (soFar) => {
        if (killed || !soFar.includes('the machine opens the papers')) return;
        killed = process.kill(worker, 'SIGKILL');
      });
      expect(printed).toMatch(walkedThrough);
      expect(killed).toBe(true);
      expect((await system.pids()).worker).not.toBe(worker);
    },
    walkMs,
  );
});
