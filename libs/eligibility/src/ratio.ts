import { Decimal } from 'decimal.js';
import type { Ratio } from './assessment';

// Amounts of up to 20 digits multiplied with one another stay exact.
Decimal.set({ precision: 60 });

export function ratioOf(parts: readonly string[], wholes: readonly string[]): Ratio | null {
  const whole = sum(wholes);
  return whole.greaterThan(0) ? { part: sum(parts).toFixed(), whole: whole.toFixed() } : null;
}

/** Compared by multiplying across: no division, so nothing is rounded. */
export const reaches = ({ part, whole }: Ratio, threshold: string): boolean =>
  new Decimal(part).greaterThanOrEqualTo(new Decimal(whole).times(threshold));

/** For people: a percentage with four decimals, rounded down so that a failing ratio never looks like a passing one. */
export const asPercent = ({ part, whole }: Ratio): string =>
  `${new Decimal(part).times(100).dividedBy(whole).toDecimalPlaces(4, Decimal.ROUND_DOWN).toFixed()}%`;

/** For guards, twelve decimals, rounded down likewise. */
export const asDecimal = ({ part, whole }: Ratio): string =>
  new Decimal(part).dividedBy(whole).toFixed(12, Decimal.ROUND_DOWN);

/** How much more of the part would reach the threshold, the whole staying as it is. */
export const missingPart = ({ part, whole }: Ratio, threshold: string): string =>
  Decimal.max(new Decimal(whole).times(threshold).minus(part), 0)
    .toDecimalPlaces(2, Decimal.ROUND_UP)
    .toFixed();

export const percentOf = (threshold: string): string => `${new Decimal(threshold).times(100).toFixed()}%`;

/** Percentage points between ratio and threshold. */
export const pointsAbove = ({ part, whole }: Ratio, threshold: string): Decimal =>
  new Decimal(part).dividedBy(whole).minus(threshold).times(100);

function sum(amounts: readonly string[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
}
