import { Decimal } from 'decimal.js';
import { countOn } from './count/count';
import type { Indicator, Target } from './indicator';
import type { KnownWorld } from './known-world';
import type { Reading } from './snapshot';

/** An indicator on a day, with what it was at the end of the year before. */
export function readIndicator(indicator: Indicator, world: KnownWorld, on: string): Reading {
  const {
    id,
    title,
    unit,
    target,
    count,
    aspired = false,
    clause,
    note,
    unconfirmed,
    besides = [],
  } = indicator;
  const now = countOn(count, world, on);
  const before = countOn(count, world, endOfYearBefore(on)).value;
  return {
    ...{ id, title, unit, target, aspired, before },
    clause: clause ?? null,
    note: note ?? null,
    unconfirmed: unconfirmed ?? null,
    value: now.value,
    missing: now.missing,
    ...(now.parts ? { parts: now.parts } : {}),
    ...judged(target, now.value, before),
    besides: besides.map((each) => ({ title: each.title, value: countOn(each.count, world, on).value })),
    behind: now.counted,
  };
}

export const endOfYearBefore = (on: string): string => `${String(Number(on.slice(0, 4)) - 1)}-12-31`;

/** Ends of the months of the year that are over by the day, and the day itself. */
export function trendOf(
  { count }: Indicator,
  world: KnownWorld,
  on: string,
): { on: string; value: string | null }[] {
  const days = monthEnds(on.slice(0, 4)).filter((day) => day < on);
  return [endOfYearBefore(on), ...days, on].map((day) => ({
    on: day,
    value: countOn(count, world, day).value,
  }));
}

const monthEnds = (year: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(Number(year), month + 1, 0)).toISOString().slice(0, 10),
  );

function judged(target: Target, value: string | null, before: string | null): Pick<Reading, 'gap' | 'isMet'> {
  if (value === null) return { gap: null, isMet: null };
  const found = new Decimal(value);
  if (!('value' in target)) {
    if (before === null) return { gap: null, isMet: null };
    return { gap: null, isMet: target.is === 'grows' ? found.gt(before) : found.lt(before) };
  }
  const isMet = target.is === 'above' ? found.gt(target.value) : found.gte(target.value);
  return { gap: isMet ? null : new Decimal(target.value).minus(found).toFixed(), isMet };
}
