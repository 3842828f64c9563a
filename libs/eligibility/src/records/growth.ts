import { Decimal } from 'decimal.js';
import type { Ratio } from '../assess/ratio';

/**
 * 企业成长性 of net assets or sales: ½ × (Y2÷Y1 + Y3÷Y2) − 1, earliest year first, as an exact fraction
 * (国科发火〔2016〕195号 三（七）4). Y1 = 0: the last two years alone. Y2 = 0, or a single year: none, which earns nothing.
 * Null where the text says nothing and a person decides: a year's amount is negative.
 */
export function growthOf(amounts: readonly string[]): Ratio | null {
  const values = amounts.map((amount) => new Decimal(amount));
  if (values.some((value) => value.isNegative() && !value.isZero())) return null;
  const usable = values.length === 3 && values[0]?.isZero() ? values.slice(1) : values;
  if (usable.length < 2 || usable.slice(0, -1).some((base) => base.isZero())) return none;
  return fractionOf(usable);
}

const none: Ratio = { part: '0', whole: '1' };

/** Everything over one denominator, so that a rate on the edge of a band is exactly there. */
function fractionOf([y1, y2, y3]: readonly Decimal[]): Ratio {
  const first = y1 ?? new Decimal(0);
  const second = y2 ?? new Decimal(0);
  if (!y3) return asRatio(second.minus(first), first);
  const whole = first.times(second).times(2);
  return asRatio(second.times(second).plus(y3.times(first)).minus(whole), whole);
}

const asRatio = (part: Decimal, whole: Decimal): Ratio => ({
  part: part.toFixed(),
  whole: whole.toFixed(),
});
