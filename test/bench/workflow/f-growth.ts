import { fillCases, turnCasesOf } from './fill';
import type { Bench, Figure, Part } from './figure';
import { probes, timesOf, type Probe, type Times } from './probes';
import { timed } from './rounds';
import { withService } from './service';
import { short } from './table';

/** A hundred times as many cases may take so many times as long: a tree grows by a level, not by a hundredfold. */
const growth = { is: 'at most', value: 3, goal: 1.5 } as const;

export const growthOfCost: Part = {
  id: 'f',
  title: 'from ten thousand to a million cases, one caller: p50 and p99',
  measure: ({ server, quick, say }: Bench) =>
    server.withDatabase('bench_f', (url) =>
      withService(url, async (service) => {
        const chart = service.hnte;
        const measured: Times[][] = [];
        let from = 0;
        for (const cases of quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
          const fillMs = await timed(() =>
            fillCases(service.owner, chart, { from, to: cases, spread: true }),
          );
          from = cases;
          const filled = { cases, turnCases: turnCasesOf(chart) };
          const times: Times[] = [];
          for (const probe of probes) times.push(await timesOf(probe, service, filled, quick ? 60 : 200));
          measured.push(times);
          say(
            `${cases.toLocaleString('en')} cases, filled in ${(fillMs / 1000).toFixed(0)} s; p50/p99 in ms:`,
          );
          say(`  ${probes.map(({ id }, i) => `${id} ${textOf(times[i])}`).join('  ')}`);
        }
        return probes.flatMap((probe, i) => figuresOf(probe, measured[0]?.[i], measured.at(-1)?.[i]));
      }),
    ),
};

const textOf = (times: Times | undefined): string =>
  times ? `${short(times.p50Ms)}/${short(times.p99Ms)}` : '';

/** The p50 is held to the bound; the p99 of one caller on a shared machine is told beside it. */
function figuresOf({ id, title }: Probe, small?: Times, large?: Times): Figure[] {
  if (!small || !large) return [];
  const figure = (what: string, ours: number, reference: number): Omit<Figure, 'bound'> => {
    const ratio = ours / reference;
    return {
      id: `f.${id}${what === 'p50' ? '' : `.${what}`}`,
      title: `${title}, ${what}`,
      unit: 'ms at the most cases',
      ours,
      reference,
      against: 'at 10,000',
      ratio: { median: ratio, least: ratio, most: ratio },
    };
  };
  return [
    { ...figure('p50', large.p50Ms, small.p50Ms), bound: growth },
    figure('p99', large.p99Ms, small.p99Ms),
  ];
}
