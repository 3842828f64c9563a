import { Decimal as Base } from 'decimal.js';

/** Fifty digits: sums and products of real figures are exact, and no quotient of them is mistaken for a threshold. */
export const Decimal = Base.clone({ precision: 50 });
export type Decimal = Base;

export type Amount = number | string | Decimal;

const written = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Amounts stand in facts as numbers or as decimal strings. */
export function amountOf(value: unknown): Amount {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    if (written.test(value)) return value;
  } else if (Decimal.isDecimal(value)) return value;
  throw new TypeError(`${JSON.stringify(value)} is not a number`);
}

export const exact = (amount: Amount): Decimal => (typeof amount === 'object' ? amount : new Decimal(amount));

/**
 * Negative, zero or positive, exactly. Rounding to a double keeps order, so where the doubles differ they decide;
 * only amounts with the same double are compared digit by digit (some ten times slower).
 */
export function compareAmounts(a: Amount, b: Amount): number {
  const x = Number(a);
  const y = Number(b);
  if (x !== y) return x < y ? -1 : 1;
  return typeof a === 'number' && typeof b === 'number' ? 0 : exact(a).comparedTo(exact(b));
}

export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** Whole numbers stay native while they are safe; everything else is decimal. A quotient by zero is not known. */
export function compute(op: Arithmetic, a: Amount, b: Amount): number | Decimal | null {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const quick = op === '+' ? a + b : op === '-' ? a - b : op === '*' ? a * b : null;
    if (quick !== null && Number.isSafeInteger(quick)) return quick;
  }
  const left = exact(a);
  const right = exact(b);
  switch (op) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return right.isZero() ? null : left.dividedBy(right);
    case '%':
      return right.isZero() ? null : left.modulo(right);
  }
}
