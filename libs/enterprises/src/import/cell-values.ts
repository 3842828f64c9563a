import { Decimal } from 'decimal.js';

const excelEpochMs = Date.UTC(1899, 11, 30);

/** A date in any of the forms people write; null when it is none. */
export function dateOfCell(cell: string): string | null {
  const plain = cell.normalize('NFKC').replace(/\s+/g, '');
  if (/^\d{5}$/.test(plain))
    return new Date(excelEpochMs + Number(plain) * 86_400_000).toISOString().slice(0, 10);
  // Without separators only eight digits are one date: 2020115 could be two.
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === date ? date : null;
}

/** An exact amount, in yuan where the column counts in ten thousands; null when it is no number. */
export function amountOfCell(cell: string, unit: string | null): string | null {
  const plain = cell.normalize('NFKC').replace(/[,\s¥]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const amount = new Decimal(plain);
  return (unit === '万元' ? amount.times(10_000) : amount).toFixed();
}

/** A credit code as GB 32100 writes it: capital letters, no blanks, no full-width signs. */
export const creditCodeOfCell = (cell: string): string =>
  cell.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
