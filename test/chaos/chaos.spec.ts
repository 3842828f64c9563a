import { fileURLToPath } from 'node:url';
import { hasRedis } from '../support/test-redis';
import { faultKinds } from './faults/fault';
import { reportOf } from './report';
import { runChaos } from './run-chaos';
import type { Backend } from './system/system-under-test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = Number(process.env['TERRACE_SEED'] ?? 20261125);

/** Faults come for half a minute; the rest is starting, coming to rest and judging, on a machine that others use too. */
const lastingMs = 30_000;
const runMs = 420_000;

const isThere = hasRedis();
if (!isThere) process.stderr.write('Skipped: chaos on Redis, for this machine has no redis-server.\n');

/** The short form of `npm run chaos`: every kind of fault at least once. */
async function nothingIsLost(backend: Backend): Promise<void> {
  const gapMs = lastingMs / (faultKinds.length + 4);
  const wish = { root, backend, seed, cases: 80, lastingMs, gapMs, only: null };
  const result = await runChaos({ ...wish, tell: () => undefined });
  process.stderr.write(`${reportOf(result)}\n`);
  expect(result.violations).toEqual([]);
  expect(new Set(result.plan.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(faultKinds.length - 1);
  expect(Object.keys(result.faults).length).toBeGreaterThanOrEqual(faultKinds.length - 2);
  expect(result.acknowledged).toBeGreaterThan(3 * result.cases);
}

describe('whatever goes wrong, nothing acknowledged is lost, nothing happens twice, nothing is stuck', () => {
  it('with the queues on PostgreSQL', () => nothingIsLost('postgres'), runMs);

  (isThere ? it : it.skip)('with the queues on Redis', () => nothingIsLost('redis'), runMs);
});
