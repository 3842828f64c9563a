/** Middle of the values; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Microseconds that one call of `work` takes, over at least `forMs`. */
export function microsecondsPerCall(work: () => void, forMs: number): number {
  const begun = performance.now();
  let calls = 0;
  do {
    for (let i = 0; i < 16; i++) work();
    calls += 16;
  } while (performance.now() - begun < forMs);
  return ((performance.now() - begun) * 1000) / calls;
}

export interface Pair {
  readonly ours: number;
  readonly theirs: number;
  /** How many times theirs takes as long; the median of the rounds' own ratios, not the ratio of the medians. */
  readonly ratio: number;
}

const roundMs = 150;

/** The two by turns, in the same minute on the same machine: what slows one round slows both. */
export function paired(ours: () => void, theirs: () => void, rounds = 15): Pair {
  microsecondsPerCall(ours, 2 * roundMs);
  microsecondsPerCall(theirs, 2 * roundMs);
  const runs = Array.from({ length: rounds }, () => ({
    ours: microsecondsPerCall(ours, roundMs),
    theirs: microsecondsPerCall(theirs, roundMs),
  }));
  return {
    ours: median(runs.map((run) => run.ours)),
    theirs: median(runs.map((run) => run.theirs)),
    ratio: median(runs.map((run) => run.theirs / run.ours)),
  };
}
