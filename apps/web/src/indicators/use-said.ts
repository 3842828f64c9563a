import type { Reading } from '../api/client';
import { useLanguage } from '../language/language-context';

/** Amounts and targets of an indicator in words. */
export function useSaid() {
  const { t } = useLanguage();
  const amount = (value: string | null, unit: Reading['unit']): string =>
    value === null ? t.indicators.unknown : t.indicators.amount(value, unit);
  const target = ({ target: { is, value }, unit }: Pick<Reading, 'target' | 'unit'>): string =>
    t.indicators.targets[is](value === undefined ? '' : t.indicators.amount(value, unit));
  return { amount, target };
}
