import type { IntellectualProperty } from '@terrace/enterprises';
import type { Random } from './random';

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** A patent number whose check digit holds. */
export function inventedPatentNo(year: number, type: 1 | 2 | 3, serial: number): string {
  const digits = `${String(year)}${String(type)}${String(serial % 10_000_000).padStart(7, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0);
  const check = sum % 11;
  return `ZL${digits}.${check === 10 ? 'X' : String(check)}`;
}

interface Wanted {
  readonly inventions: number;
  readonly utilities: number;
  readonly software: number;
}

/** Valid rights granted in the years before `year`. */
export function rightsOf(
  enterpriseId: string,
  year: number,
  subject: string,
  wanted: Wanted,
  random: Random,
): IntellectualProperty[] {
  const patent = (
    type: 1 | 2,
    kind: 'invention' | 'utility',
    ipClass: 'I' | 'II',
    ordinal: number,
  ): IntellectualProperty => {
    const filed = year - random.integer(3, 5);
    const title = `${subject}用${kind === 'invention' ? '控制方法' : '装置'}（${String(ordinal)}）`;
    const no = inventedPatentNo(filed, type, random.integer(1_000_000, 9_999_999));
    return {
      enterpriseId,
      no,
      title,
      kind,
      class: ipClass,
      grantedOn: `${String(filed + 2)}-06-16`,
      usedInApplication: null,
    };
  };
  const software = (ordinal: number): IntellectualProperty => ({
    enterpriseId,
    no: `${String(year - 2)}SR${String(random.integer(1_000_000, 9_999_999))}`,
    title: `${subject}管理软件V${String(ordinal)}.0`,
    kind: 'software',
    class: 'II',
    grantedOn: `${String(year - 2)}-09-10`,
    usedInApplication: null,
  });
  return [
    ...Array.from({ length: wanted.inventions }, (_, at) => patent(1, 'invention', 'I', at + 1)),
    ...Array.from({ length: wanted.utilities }, (_, at) => patent(2, 'utility', 'II', at + 1)),
    ...Array.from({ length: wanted.software }, (_, at) => software(at + 1)),
  ];
}
