import type { Text } from '@terrace/kernel';
import type { Decimal } from 'decimal.js';
import type { ConditionDef } from '../pack/pack';
import { addDays } from '../records/days-between';

/** The fix in figures: `{gap}` what is missing, `{date}` the day on which missing days will have passed. */
export function fillRemedy(
  { unit }: Pick<ConditionDef, 'unit'>,
  remedy: Text,
  gap: Text | null,
  missing: Decimal | null,
  on: string,
): Text {
  const date = unit === 'days' && missing ? addDays(on, missing.toNumber()) : '';
  const filled = (text: string, amount: string): string =>
    text.replaceAll('{gap}', amount).replaceAll('{date}', date);
  return {
    zh: filled(remedy.zh, gap?.zh ?? '所缺数额'),
    en: filled(remedy.en, gap?.en ?? 'the amount that lacks'),
  };
}
