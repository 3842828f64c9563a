import { median } from '../measure';
import type { Spread } from './figure';

/** Does something so many times; returns how many it did in how many milliseconds. */
export type Round = () => Promise<{ readonly count: number; readonly ms: number }>;

export interface Paired {
  /** Per second, the middle of the rounds. */
  readonly ours: number;
  readonly reference: number;
  /** How many times the reference's rate ours is, round by round. */
  readonly ratio: Spread;
}

/**
 * Ours and the reference by turns, in the same minutes on the same database: what slows one round slows both. The first
 * round of each warms up and does not count; after `boundMs` no further one begins.
 */
export async function pairedRounds(
  ours: Round,
  reference: Round,
  { rounds, boundMs }: { readonly rounds: number; readonly boundMs: number },
): Promise<Paired> {
  const until = performance.now() + boundMs;
  const pairs: { ours: number; reference: number }[] = [];
  await ours();
  await reference();
  while (pairs.length < rounds && (pairs.length < 3 || performance.now() < until))
    pairs.push({ ours: rateOf(await ours()), reference: rateOf(await reference()) });
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    reference: median(pairs.map((pair) => pair.reference)),
    ratio: spreadOf(pairs.map((pair) => pair.ours / pair.reference)),
  };
}

const rateOf = ({ count, ms }: Awaited<ReturnType<Round>>): number => (count * 1000) / ms;

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** The value below which so large a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Carries out the work for each item, so many at a time, as so many callers would who each wait for their answer. */
export async function inParallel<T>(
  items: readonly T[],
  callers: number,
  work: (item: T, caller: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const call = async (caller: number): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item, caller);
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
}
