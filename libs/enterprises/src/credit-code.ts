/** GB 32100-2015: 31 signs, without I, O, S, V, Z. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeCheck =
  | { readonly kind: 'ok' }
  | { readonly kind: 'length'; readonly found: number }
  /** `position` counts from 1. */
  | { readonly kind: 'character'; readonly position: number; readonly found: string }
  | { readonly kind: 'check-digit'; readonly expected: string; readonly found: string };

/** What, if anything, is wrong with a 统一社会信用代码. */
export function checkCreditCode(code: string): CreditCodeCheck {
  if (code.length !== 18) return { kind: 'length', found: code.length };
  const wrong = [...code].findIndex((sign) => !signs.includes(sign));
  if (wrong >= 0) return { kind: 'character', position: wrong + 1, found: code.charAt(wrong) };
  const expected = creditCodeCheckDigit(code.slice(0, 17));
  const found = code.charAt(17);
  return expected === found ? { kind: 'ok' } : { kind: 'check-digit', expected, found };
}

export const isValidCreditCode = (code: string): boolean => checkCreditCode(code).kind === 'ok';

/** The 18th sign, from the 17 before it. */
export function creditCodeCheckDigit(first17: string): string {
  const sum = [...first17].reduce(
    (total, sign, place) => total + signs.indexOf(sign) * (codeWeights[place] ?? 0),
    0,
  );
  return signs.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: the 9th sign of the organisation code within, from the 8 before it. */
export function organisationCheckDigit(first8: string): string {
  const value = (sign: string): number => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55);
  const sum = [...first8].reduce(
    (total, sign, place) => total + value(sign) * (organisationWeights[place] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
