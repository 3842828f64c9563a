import { Decimal } from 'decimal.js';
import type { Operator } from '../pack/pack';

// Amounts of up to 20 digits multiplied with one another stay exact.
Decimal.set({ precision: 60 });

/** An exact fraction; the whole is positive. */
export interface Ratio {
  readonly part: string;
  readonly whole: string;
}

/** Compared by multiplying across: no division, so nothing is rounded. */
export const reaches = (ratio: Ratio, threshold: string, operator: Operator = 'atLeast'): boolean =>
  compares(new Decimal(ratio.part), new Decimal(ratio.whole).times(threshold), operator);

export function compares(value: Decimal, threshold: Decimal, operator: Operator): boolean {
  const order = value.comparedTo(threshold);
  switch (operator) {
    case 'atLeast':
      return order >= 0;
    case 'above':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'below':
      return order < 0;
  }
}

/** For people: a percentage with four decimals, rounded away from the threshold so that a failing ratio never looks like a passing one. */
export const asPercent = (ratio: Ratio, operator: Operator = 'atLeast'): string =>
  `${quotient(ratio, 100, operator)}%`;

/** Likewise, as a number: tenants for each mentor. */
export const asNumber = (ratio: Ratio, operator: Operator = 'atLeast'): string =>
  quotient(ratio, 1, operator);

function quotient({ part, whole }: Ratio, factor: number, operator: Operator): string {
  const rounding = operator === 'atMost' || operator === 'below' ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  return new Decimal(part).times(factor).dividedBy(whole).toDecimalPlaces(4, rounding).toFixed();
}

/** For guards, twelve decimals, rounded down likewise. */
export const asDecimal = ({ part, whole }: Ratio): string =>
  new Decimal(part).dividedBy(whole).toFixed(12, Decimal.ROUND_DOWN);

/** How much more of the part would reach the threshold, the whole staying as it is. */
export const missingPart = ({ part, whole }: Ratio, threshold: string): string =>
  Decimal.max(new Decimal(whole).times(threshold).minus(part), 0)
    .toDecimalPlaces(2, Decimal.ROUND_UP)
    .toFixed();

export const percentOf = (threshold: string): string => `${new Decimal(threshold).times(100).toFixed()}%`;
