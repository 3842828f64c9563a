import type { Text } from '@terrace/kernel';
import { Decimal } from 'decimal.js';
import type { Operator } from '../pack/pack';
import { units, type Unit } from '../pack/units';

const signs: Readonly<Record<Operator, string>> = { atLeast: '≥', above: '>', atMost: '≤', below: '<' };

export const sayAmount = (amount: string | number, unit: Unit | undefined): Text => {
  const digits = grouped(plain(amount));
  const counted = unit ? units[unit] : { zh: '', en: '' };
  return { zh: digits + counted.zh, en: digits + counted.en };
};

export const sayThreshold = (operator: Operator, { zh, en }: Text): Text => ({
  zh: `${signs[operator]} ${zh}`,
  en: `${signs[operator]} ${en}`,
});

export const sameInBoth = (text: string): Text => ({ zh: text, en: text });

const plain = (amount: string | number): string => new Decimal(amount).toDecimalPlaces(4).toFixed();

/** Digits in threes, as GB/T 15835 writes figures; the spaces do not break. */
function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}
