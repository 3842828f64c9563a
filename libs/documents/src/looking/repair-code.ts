import { isValidCreditCode } from '@terrace/enterprises';

/** What a recogniser takes for one another. */
const alike = ['0ODQ', '1ILT', '2Z', '5S', '8B', '6G', 'UVY', '7T', 'CG', 'KX', 'MN', 'WM', 'PR', 'EF'];

/** Letters that no code has are read as what they look like; positions 3 to 8 are always digits. */
const never: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' };
const digitFor: Readonly<Record<string, string>> = {
  ...never,
  D: '0',
  Q: '0',
  L: '1',
  T: '7',
  B: '8',
  G: '6',
};

/** The only code a misread one can be, by its check digit; null when there is none or more than one. */
export function repairCode(found: string): string | null {
  const legal = [...found]
    .map((each, at) => (at >= 2 && at < 8 ? (digitFor[each] ?? each) : (never[each] ?? each)))
    .join('');
  if (!/^..\d{6}/.test(legal)) return null;
  if (isValidCreditCode(legal)) return legal;
  const candidates = new Set(oneChangeFrom(legal).filter(isValidCreditCode));
  const [only] = candidates;
  return candidates.size === 1 && only ? only : null;
}

function oneChangeFrom(code: string): string[] {
  return [...code].flatMap((each, at) => {
    const others = alike.filter((group) => group.includes(each)).flatMap((group) => [...group]);
    return others
      .filter((other) => other !== each)
      .map((other) => code.slice(0, at) + other + code.slice(at + 1));
  });
}
