import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Draws that are the same for the same seed and name. Each case has a stream of its own: one case more changes nothing for
 * the others.
 */
export class Random {
  private readonly generator;

  constructor(seed: number, name: string) {
    this.generator = xoroshiro128plus(hashOf(`${String(seed)}/${name}`));
  }

  /** At least 0, below 1. */
  fraction(): number {
    return uniformFloat64(this.generator);
  }

  between(from: number, to: number): number {
    return from + this.fraction() * (to - from);
  }

  /** Both ends included. */
  integer(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
    return from[this.integer(0, from.length - 1)]!;
  }

  /** Normal with mean 0 and spread 1 (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }

  /** One of the items in proportion to its weight; null when none has any. */
  weighted<T>(items: readonly { readonly item: T; readonly weight: number }[]): T | null {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.fraction() * total;
    for (const { item, weight } of items) {
      if (left < weight) return item;
      left -= weight;
    }
    return null;
  }
}

/** FNV-1a, so that names make seeds. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
