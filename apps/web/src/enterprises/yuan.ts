const group = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** 元 as the API sends it, shown in 万元 to two places; exact, because no floating point is involved. */
export function inWan(yuan: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(yuan) ?? [];
  const cents = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
  // One hundredth of 万元 is 100 元, that is 10,000 cents; half of it rounds up.
  const hundredths = (cents + 5_000n) / 10_000n;
  const digits = hundredths.toString().padStart(3, '0');
  return `${sign}${group(digits.slice(0, -2))}.${digits.slice(-2)}`;
}
