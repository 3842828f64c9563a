import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeDistrict } from '@terrace/demonstration';
import { DiscoverCandidates, RegistryPages, RulePacks, SumGrants } from '@terrace/eligibility';
import { EnterpriseIds, EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import { HostModule, readSettings } from '@terrace/hosting';
import { measureImport } from './import-list';
import { median } from '../measure';
import { BenchServer } from '../workflow/bench-server';
import { quantile, timed } from '../workflow/rounds';

/** A registry of a district's size: what a person waits for, in seconds. */
const size = process.argv.includes('--quick') ? 3_000 : 30_000;
const asOf = '2020-06-01';
const pageSize = 500;
/** Longer is not `in one query` to whoever waits. */
const longestS = 5;

/** As many as the portal asks for. */
const shown = { offset: 0, limit: 1_000 };

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function fill(store: EnterpriseStore): Promise<void> {
  const { enterprises } = makeDistrict({ seed: 7, asOf, enterprises: size });
  const ms = await timed(async () => {
    for (let from = 0; from < size; from += pageSize)
      await store.upsertMany(enterprises.slice(from, from + pageSize));
  });
  say(`${String(size)} enterprises written in ${seconds(ms)}, ${((size * 1000) / ms).toFixed(0)} a second`);
}

/** Milliseconds, the middle of three. */
async function discovery(discover: DiscoverCandidates, programme: string): Promise<number> {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 3; round += 1)
    times.push(
      await timed(async () => {
        found = (await discover.discover({ programme, on: asOf, mostLacks: 2 }, shown))?.total ?? 0;
      }),
    );
  say(`candidates for ${programme.padEnd(18)} ${seconds(median(times))}, ${String(found)} listed`);
  return median(times);
}

async function searches(store: EnterpriseStore): Promise<void> {
  for (const text of ['精密', '有限公司', '91320404', '没有这样的']) {
    const times: number[] = [];
    for (let round = 0; round < 25; round += 1)
      times.push(await timed(() => store.search({ text, offset: 0, limit: 20 })));
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => ms.toFixed(1));
    say(`search ${text}  p50 ${String(p50)} ms, p99 ${String(p99)} ms`);
  }
}

async function measure(district: INestApplicationContext): Promise<boolean> {
  const store = district.get(EnterpriseStore);
  const packs = district.get(RulePacks);
  await fill(store);
  await searches(store);
  const pages = new RegistryPages(district.get(EnterpriseIds), store, district.get(StatedFigures));
  const discover = new DiscoverCandidates(pages, packs);
  let longest = 0;
  for (const programme of ['hnte-pool', 'hnte', 'above-scale', 'innovation-leader', 'tech-sme'])
    longest = Math.max(longest, await discovery(discover, programme));
  const sums = await timed(() => new SumGrants(pages, packs).sum('2024-02-01'));
  say(`what every policy comes to    ${seconds(sums)}`);
  return longest <= longestS * 1000;
}

const server = await BenchServer.start();
try {
  const imports = await server.withDatabase('bench_imports', (url) => measureImport(url, size, say));
  const lists = await server.withDatabase('bench_registry', async (url) => {
    const settings = readSettings({ DATABASE_URL: url });
    const district = await NestFactory.createApplicationContext(HostModule.forRoot(settings), {
      logger: ['error', 'warn'],
    });
    try {
      return await measure(district);
    } finally {
      await district.close();
    }
  });
  if (!lists) say(`Not held: a list of candidates within ${String(longestS)} s.`);
  if (!lists || !imports) process.exitCode = 1;
} finally {
  await server.stop();
}
