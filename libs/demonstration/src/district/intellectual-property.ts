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
  const several = (count: number, right: (ordinal: number) => Right): Right[] =>
    Array.from({ length: count }, (_, at) => right(at + 1));
  return [
    ...several(wanted.inventions, (ordinal) =>
      patent('invention', year, `${subject}用控制方法（${String(ordinal)}）`, random),
    ),
    ...several(wanted.utilities, (ordinal) =>
      patent('utility', year, `${subject}用装置（${String(ordinal)}）`, random),
    ),
    ...several(wanted.software, (ordinal) =>
      software(year, `${subject}管理软件V${String(ordinal)}.0`, random),
    ),
  ].map((right) => ({ ...right, enterpriseId, usedInApplication: null }));
}

type Right = Omit<IntellectualProperty, 'enterpriseId' | 'usedInApplication'>;

function patent(kind: 'invention' | 'utility', year: number, title: string, random: Random): Right {
  const filed = year - random.integer(3, 5);
  const no = inventedPatentNo(filed, kind === 'invention' ? 1 : 2, random.integer(1_000_000, 9_999_999));
  return {
    no,
    title,
    kind,
    class: kind === 'invention' ? 'I' : 'II',
    grantedOn: `${String(filed + 2)}-06-16`,
  };
}

function software(year: number, title: string, random: Random): Right {
  const no = `${String(year - 2)}SR${String(random.integer(1_000_000, 9_999_999))}`;
  return { no, title, kind: 'software', class: 'II', grantedOn: `${String(year - 2)}-09-10` };
}
