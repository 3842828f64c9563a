const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A chart's delay, such as `90s`. The chart was checked: it is a number and one of these units. */
export function millisecondsOf(delay: string): number {
  const [, amount = '0', unit = 'ms'] = /^([\d.]+)([a-z]+)$/.exec(delay) ?? [];
  return Number(amount) * (unitMs[unit] ?? 1);
}
