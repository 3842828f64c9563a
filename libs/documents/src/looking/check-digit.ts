/** GB 32100-2015: no I, O, S, V, Z. */
export const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** True when the eighteenth character is the one the first seventeen ask for. */
export function holdsCheckDigit(code: string): boolean {
  if (code.length !== 18 || [...code].some((each) => !alphabet.includes(each))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(code[at]!), 0);
  return code[17] === alphabet[(31 - (sum % 31)) % 31];
}
