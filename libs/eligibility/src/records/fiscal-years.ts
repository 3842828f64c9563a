import type { YearlyFigures } from '@terrace/enterprises';
import type { Subject } from './subject';

/** Fiscal years before an application, earliest first, and those that ought to be on record and are not. */
export interface FiscalYears {
  readonly recorded: readonly YearlyFigures[];
  readonly missing: readonly number[];
}

/**
 * 近 n 个会计年度: the n fiscal years before the application's, or as many as the enterprise has existed for whole. The year it
 * was registered in counts where it is on record. A year that is missing is not the same as one that never was.
 */
export function fiscalYearsOf({ enterprise, figures, on }: Subject, count: number): FiscalYears {
  const applied = Number(on.slice(0, 4));
  const registered = Number(enterprise.registeredOn.slice(0, 4));
  const recorded = figures
    .filter(({ fiscalYear }) => fiscalYear >= applied - count && fiscalYear < applied)
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  const years = new Set(recorded.map(({ fiscalYear }) => fiscalYear));
  const expected = Array.from({ length: count }, (_, i) => applied - count + i);
  return { recorded, missing: expected.filter((year) => year > registered && !years.has(year)) };
}
