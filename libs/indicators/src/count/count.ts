import { Decimal } from 'decimal.js';
import type { Count } from '../indicator';
import type { KnownWorld } from '../known-world';
import { oncePerEnterprise, tallyOf, unknown, type Tally } from '../reading';
import { countCarriers } from './count-carriers';
import { countCases, countEvents } from './count-cases';
import { countCertificates, countLapsing } from './count-certificates';

/** Ratios are told to this many places, halves up. */
const places = 2;

/** What a count comes to on a day, YYYY-MM-DD, by what is known now. */
export function countOn(count: Count, world: KnownWorld, on: string): Tally {
  switch (count.kind) {
    case 'standing':
    case 'reached':
      return countCases(count, world, on);
    case 'events':
      return countEvents(count, world, on);
    case 'carriers':
      return countCarriers(count, world, on);
    case 'certificates':
      return countCertificates(count, world, on);
    case 'lapsing':
      return countLapsing(count, world, on);
    case 'tagged':
      return countTagged(count.tag, world, on);
    case 'given':
      return lastGiven(count.figure, world, on);
    case 'ratio':
      return ratio(count, world, on);
    case 'growth':
      return growth(count, world, on);
  }
}

const countTagged = (wanted: string, { stays }: KnownWorld, on: string): Tally =>
  tallyOf(
    stays
      .filter(
        ({ tag, since, until }) => tag === wanted && (since ?? on) <= on && (until === null || on < until),
      )
      .map(({ enterpriseId, since }) => ({ enterpriseId, caseId: null, since, amount: null })),
  );

function lastGiven(wanted: string, { figures }: KnownWorld, on: string): Tally {
  const last = figures.findLast(({ figure, asOf }) => figure === wanted && asOf <= on);
  if (!last) return unknown({ zh: '尚未填报该数据', en: 'The figure has not been reported' });
  return { value: last.value, counted: [], missing: null };
}

function ratio(
  { part, whole, within, times }: Extract<Count, { kind: 'ratio' }>,
  world: KnownWorld,
  on: string,
): Tally {
  const [of, by] = [countOn(part, world, on), countOn(whole, world, on)];
  if (of.value === null || by.value === null) return unknown((of.missing ?? by.missing)!);
  const inWhole = new Set(by.counted.map(({ enterpriseId }) => enterpriseId));
  const kept = within
    ? oncePerEnterprise(of.counted.filter(({ enterpriseId }) => inWhole.has(enterpriseId)))
    : of.counted;
  const amount = within ? String(kept.length) : of.value;
  if (new Decimal(by.value).isZero())
    return {
      ...unknown({ zh: '分母为零，暂无法计算', en: 'There is nothing to divide by yet' }),
      counted: kept,
    };
  const value = new Decimal(amount).times(times).dividedBy(by.value).toDecimalPlaces(places).toFixed();
  return { value, counted: kept, missing: null, parts: { part: amount, whole: by.value } };
}

function growth({ of, years }: Extract<Count, { kind: 'growth' }>, world: KnownWorld, on: string): Tally {
  const base = `${String(Number(on.slice(0, 4)) - years)}-12-31`;
  const [now, then] = [countOn(of, world, on), countOn(of, world, base)];
  if (now.value === null || then.value === null) return unknown((now.missing ?? then.missing)!);
  if (new Decimal(then.value).isZero())
    return unknown({ zh: `${base}没有可比的数据`, en: `There is nothing on record for ${base}` });
  const value = new Decimal(now.value).dividedBy(then.value).toDecimalPlaces(places).toFixed();
  return { value, counted: now.counted, missing: null, parts: { part: now.value, whole: then.value } };
}
