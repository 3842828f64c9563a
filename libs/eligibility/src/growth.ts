import { Decimal } from 'decimal.js';
import type { Growth } from './assessment';

const bands = [
  { band: 'A', from: '0.35', min: 9, max: 10 },
  { band: 'B', from: '0.25', min: 7, max: 8 },
  { band: 'C', from: '0.15', min: 5, max: 6 },
  { band: 'D', from: '0.05', min: 3, max: 4 },
] as const;

const nothing: Growth = { rate: null, band: 'F', min: 0, max: 0, flagged: false };

/**
 * 企业成长性 of net assets or sales: ½ × (Y2÷Y1 + Y3÷Y2) − 1, earliest year first (国科发火〔2016〕195号 三（七）4).
 * Y1 = 0: the last two years alone. Y2 = 0, or a negative base: no points. Fewer years: the actual ones.
 */
export function growthOf(amounts: readonly string[]): Growth {
  const values = amounts.map((amount) => new Decimal(amount));
  const usable = values.length === 3 && values[0]?.isZero() ? values.slice(1) : values;
  if (usable.length < 2 || usable.slice(0, -1).some((base) => base.lessThanOrEqualTo(0))) return nothing;
  // Everything over one denominator, so that a rate on the edge of a band is exactly there.
  const { numerator, denominator } = rateOf(usable);
  if (numerator.lessThanOrEqualTo(0))
    return { ...nothing, rate: numerator.dividedBy(denominator).toFixed(6) };
  const rate = numerator.dividedBy(denominator).toFixed(6, Decimal.ROUND_DOWN);
  const reached = bands.find(({ from }) => numerator.greaterThanOrEqualTo(denominator.times(from)));
  if (!reached) return { rate, band: 'E', min: 1, max: 2, flagged: false };
  const { band, min, max } = reached;
  return { rate, band, min, max, flagged: numerator.equals(denominator.times('0.05')) };
}

function rateOf([y1, y2, y3]: readonly Decimal[]): { numerator: Decimal; denominator: Decimal } {
  const first = y1 ?? new Decimal(0);
  const second = y2 ?? new Decimal(0);
  if (!y3) return { numerator: second.minus(first), denominator: first };
  const denominator = first.times(second).times(2);
  return { numerator: second.times(second).plus(y3.times(first)).minus(denominator), denominator };
}
