import type { Batch } from '../decision';

const numerals = '零一二三四五六七八九十';

/** `2026年第1批`, `2026-1`, `第二批` with a year from elsewhere; null: none can be read. */
export function batchOfCell(cell: string, year: number | null): Batch | null {
  const plain = cell.normalize('NFKC').replace(/\s+/g, '');
  const written = /(20\d{2})年?度?/.exec(plain);
  const rest = written ? plain.replace(written[0], '') : plain;
  const no = numberOf(
    /^[^\d一二三四五六七八九十]*(\d{1,3}|[一二三四五六七八九十]{1,2})批?次?$/.exec(rest)?.[1],
  );
  const of = written ? Number(written[1]) : year;
  return no !== null && no > 0 && of !== null ? { year: of, no } : null;
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  const [first = '', second = ''] = written;
  if (second === '') return numerals.indexOf(first);
  return first === '十' ? 10 + numerals.indexOf(second) : null;
}
