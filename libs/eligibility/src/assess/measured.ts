import type { Scope } from '@terrace/engine';
import { Decimal } from 'decimal.js';
import type { Formula, Measure } from '../pack/compiled-pack';
import type { Ratio } from './ratio';

/** A figure found: an exact fraction, or an amount over one. Null: not known. */
export function measured(measure: Measure, scope: Scope): Ratio | null {
  if (measure.kind === 'amount') {
    const amount = decimalFrom(measure.amount, scope);
    return amount === null ? null : { part: amount, whole: '1' };
  }
  const part = decimalFrom(measure.part, scope);
  const whole = decimalFrom(measure.of, scope);
  return part === null || whole === null || !new Decimal(whole).greaterThan(0) ? null : { part, whole };
}

export function decimalFrom(formula: Formula, scope: Scope): string | null {
  const value = formula(scope);
  return value === null ? null : String(value);
}
