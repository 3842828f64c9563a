import 'reflect-metadata';
import { BenchServer } from './bench-server';
import { holds, type Figure, type Part } from './figure';
import { readResults, resultsOf, saveResults, write } from './results';
import { singleEvents } from './a-single-events';
import { sendMany } from './b-send-many';
import { overHttp } from './c-over-http';
import { others } from './d-others';
import { timers } from './e-timers';
import { growthOfCost } from './f-growth';
import { flood } from './g-flood';
import { tableOf } from './table';

const parts: readonly Part[] = [singleEvents, sendMany, overHttp, others, timers, growthOfCost, flood];

/** What decides how much a durable write costs: told with the figures, and left as PostgreSQL has them. */
const told = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
];

const words = process.argv.slice(2);
const only = words
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const quick = words.includes('--quick');
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const figures: Figure[] = [];
const server = await BenchServer.start();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().finally(() => process.exit(1)));
try {
  const settings = await server.settings(told);
  say(
    `PostgreSQL ${Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}; node ${process.version}`,
  );
  for (const part of parts.filter(({ id }) => only?.includes(id) ?? true)) {
    say(`\n${part.id}  ${part.title}`);
    const begun = performance.now();
    figures.push(...(await part.measure({ server, quick, say: (text) => say(`   ${text}`) })));
    say(`   took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  const last = new Map((readResults()?.figures ?? []).map((figure) => [figure.id, figure]));
  say(`\n${tableOf(figures, last)}`);
  const results = resultsOf(figures, settings);
  write('dist/bench/workflow.json', results);
  if (words.includes('--save')) saveResults(results);
} finally {
  await server.stop();
}
const missed = figures.filter((figure) => !holds(figure));
if (missed.length > 0) {
  say(`Not held: ${missed.map(({ id }) => id).join(', ')}.`);
  process.exitCode = 1;
}
