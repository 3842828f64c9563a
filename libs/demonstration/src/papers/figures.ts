/** Hundredths of a yuan. */
function cents(yuan: string): bigint {
  const [whole = '0', part = ''] = yuan.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2) || '0');
  return yuan.startsWith('-') ? -value : value;
}

function decimal(hundredths: bigint): string {
  const sign = hundredths < 0n ? '-' : '';
  const size = hundredths < 0n ? -hundredths : hundredths;
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${(size % 100n).toString().padStart(2, '0')}`;
}

/** 12345678.9 → `12,345,678.90`. */
export const yuan = (amount: string): string => decimal(cents(amount));

/** 12345678.9 元 → `1,234.57` 万元, halves away from zero. */
export function tenThousands(amount: string): string {
  const value = cents(amount);
  return decimal((value + (value < 0n ? -5_000n : 5_000n)) / 10_000n);
}

/** A whole number of hundredths of the amount, in 元. */
export const share = (amount: string, percent: number): string =>
  plain((cents(amount) * BigInt(percent)) / 100n);

export const difference = (one: string, other: string): string => plain(cents(one) - cents(other));

export const total = (amounts: readonly string[]): string =>
  plain(amounts.reduce((sum, each) => sum + cents(each), 0n));

const plain = (hundredths: bigint): string => decimal(hundredths).replaceAll(',', '');

/** Two decimals of a percentage, for reading only. */
export function percentage(part: string, whole: string): string {
  const divisor = cents(whole);
  return divisor === 0n ? '0.00%' : `${decimal((cents(part) * 10_000n) / divisor)}%`;
}

/** `2018-05-04` → `2018年05月04日`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month}月${day}日`;
}
