import type { InstanceQuery } from '@terrace/workflow';
import { caseId, enterpriseNameOf } from './fill';
import { quantile, timed } from './rounds';
import type { Service } from './service';
import { turnOf } from './turn';

/** The filled cases: how many, and which of them stand where the turns begin. */
export interface Filled {
  readonly cases: number;
  readonly turnCases: { readonly every: number; readonly from: number };
}

/** What is asked of the service again and again; the number makes each call another one. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  ask(service: Service, n: number, filled: Filled): Promise<unknown>;
}

const list =
  (queryOf: (n: number, cases: number) => Partial<InstanceQuery>): Probe['ask'] =>
  ({ store }, n, { cases }) =>
    store.list({ offset: 0, limit: 20, ...queryOf(n, cases) });

export const probes: readonly Probe[] = [
  { id: 'send', title: 'send one event', ask: sendOne },
  { id: 'list', title: 'list, first page', ask: list(() => ({})) },
  {
    id: 'list.state',
    title: 'list one state',
    ask: list(() => ({ chartId: 'hnte', stage: 'submission', state: 'officer_review' })),
  },
  { id: 'list.holder', title: 'list what waits for the officer', ask: list(() => ({ holder: 'officer' })) },
  { id: 'list.deep', title: 'list, page 250', ask: list(() => ({ offset: 4_980 })) },
  {
    id: 'search.key',
    title: 'search a business key',
    ask: list((n, cases) => ({ text: String(scattered(n, cases)).padStart(9, '0') })),
  },
  {
    id: 'search.name',
    title: "search an enterprise's name",
    ask: list((n, cases) => ({ text: enterpriseNameOf(scattered(n, cases / 4)).slice(2, 10) })),
  },
  {
    id: 'search.word',
    title: 'search a word one in seven has',
    ask: list(() => ({ text: '精密机械' })),
  },
];

async function sendOne({ send }: Service, n: number, { cases, turnCases }: Filled): Promise<void> {
  // Past the first tenth, which was asked when there were only so many.
  const fresh = cases / turnCases.every;
  const nth = Math.ceil(fresh / 10) + scattered(n, fresh * 0.9 - 1);
  const { command, actor } = turnOf(caseId(nth * turnCases.every + turnCases.from), 0);
  const outcome = await send.send({ ...command, idempotencyKey: `of ${String(cases)}: ${String(n)}` }, actor);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
}

/** Jumps about below `below`, the same way in each run; no two of the first thousand alike when there are as many. */
const scattered = (n: number, below: number): number => ((n + 1) * 611_953) % Math.floor(below);

export interface Times {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const longestMs = 5_000;
const fewest = 20;

/** One caller, one call after the other; slow ones are asked less often. */
export async function timesOf(
  { ask }: Probe,
  service: Service,
  filled: Filled,
  calls: number,
): Promise<Times> {
  const until = performance.now() + longestMs;
  const warmUp = 5;
  const times: number[] = [];
  for (let n = 0; n < calls && (n < fewest || performance.now() < until); n += 1) {
    const ms = await timed(() => ask(service, n, filled));
    if (n >= warmUp) times.push(ms);
  }
  return { p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
