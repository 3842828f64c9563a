import { officeMinutesADay, type Office } from './office';
import type { Random } from './random';

/** How an amount is spread. A number alone: always exactly that. */
export type Distribution =
  | number
  | { readonly uniform: readonly [from: number, to: number] }
  | { readonly triangular: readonly [least: number, usual: number, most: number] }
  /** Half stay below the median, nine in ten below `p90`. */
  | { readonly lognormal: { readonly median: number; readonly p90: number } };

/** How long something takes: office hours or working days of eight of them, or days that pass for everybody. */
export type Duration =
  { readonly hours: Distribution } | { readonly workingDays: Distribution } | { readonly days: Distribution };

/** The 90th percentile of the normal distribution. */
const normalP90 = 1.2815515655446004;
const dayMs = 86_400_000;

export function sample(distribution: Distribution, random: Random): number {
  if (typeof distribution === 'number') return distribution;
  if ('uniform' in distribution) return random.between(...distribution.uniform);
  if ('triangular' in distribution) return triangular(distribution.triangular, random.fraction());
  const { median, p90 } = distribution.lognormal;
  return median * Math.exp((Math.log(p90 / median) / normalP90) * random.normal());
}

/** By the inverse of its distribution function. */
function triangular([least, usual, most]: readonly [number, number, number], fraction: number): number {
  if (most === least) return least;
  const rising = (usual - least) / (most - least);
  return fraction < rising
    ? least + Math.sqrt(fraction * (most - least) * (usual - least))
    : most - Math.sqrt((1 - fraction) * (most - least) * (most - usual));
}

/** The instant, in office hours, at which something is done that begins at `from`; at least a minute later. */
export function after(duration: Duration, from: Date, random: Random, office: Office): Date {
  if ('days' in duration) {
    const waited = new Date(from.getTime() + Math.round(sample(duration.days, random) * dayMs));
    return office.after(waited, 1);
  }
  const minutes =
    'hours' in duration
      ? sample(duration.hours, random) * 60
      : sample(duration.workingDays, random) * officeMinutesADay;
  return office.after(from, Math.max(1, Math.round(minutes)));
}
