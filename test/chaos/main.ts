import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasRedis } from '../support/test-redis';
import { faultKinds, type FaultKind } from './faults/fault';
import { reportOf } from './report';
import { runChaos } from './run-chaos';
import type { Backend } from './system/system-under-test';

/** `npm run chaos`: half of the time with the queues on PostgreSQL, half of it on Redis. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '5' },
    cases: { type: 'string', default: '2000' },
    only: { type: 'string' },
    backend: { type: 'string' },
  },
});

const only = (values.only ?? null) as FaultKind | null;
if (only !== null && !faultKinds.includes(only)) {
  process.stderr.write(`--only is one of ${faultKinds.join(', ')}\n`);
  process.exit(2);
}
const wanted: readonly Backend[] = values.backend ? [values.backend as Backend] : ['postgres', 'redis'];
const backends = wanted.filter((backend) => backend === 'postgres' || hasRedis());
const root = process.cwd();
const results = [];
for (const backend of backends) {
  const result = await runChaos({
    root,
    backend,
    only,
    seed: Number(values.seed),
    cases: Math.ceil(Number(values.cases) / backends.length),
    lastingMs: (Number(values.minutes) * 60_000) / backends.length,
    gapMs: 2_500,
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`${reportOf(result)}\n\n`);
  results.push(result);
}
const file = join(root, 'dist', 'chaos', `seed-${values.seed}.json`);
mkdirSync(join(root, 'dist', 'chaos'), { recursive: true });
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
const violations = results.reduce((sum, result) => sum + result.violations.length, 0);
process.stdout.write(`violations ${String(violations)}; all of it in ${file}\n`);
process.exit(violations === 0 ? 0 : 1);
