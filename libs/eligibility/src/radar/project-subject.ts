import { fiscalYearsOf } from '../records/fiscal-years';
import { statementsOf } from '../records/statements';
import type { Subject } from '../records/subject';

/** A subject as it would stand on a later day. */
export interface Projected {
  readonly subject: Subject;
  readonly assumedYears: readonly number[];
}

/** 近三个会计年度: what recognition looks at (国科发火〔2016〕195号 三（六）). */
const yearsLookedAt = 3;

/** Fiscal years after the last on record are taken to be like it; a gap before it stays a gap. */
export function projectSubject(subject: Subject, on: string): Projected {
  const later = { ...subject, on };
  const last = subject.figures.reduce<Subject['figures'][number] | null>(
    (latest, year) => (latest && latest.fiscalYear > year.fiscalYear ? latest : year),
    null,
  );
  if (!last) return { subject: later, assumedYears: [] };
  const assumedYears = fiscalYearsOf(later, yearsLookedAt).missing.filter((year) => year > last.fiscalYear);
  const assumed = assumedYears.map((fiscalYear) => ({ ...last, fiscalYear }));
  return { subject: { ...later, figures: [...subject.figures, ...assumed] }, assumedYears };
}

/** R&D as claimed for the super-deduction in place of what was filed, in the years it was stated; null: it never was. */
export function byDeduction(subject: Subject): Subject | null {
  const claimed = new Map(
    statementsOf(subject)
      .filter(({ name }) => name === 'deductionRdYuan')
      .map(({ asOf, value }) => [Number(asOf.slice(0, 4)), value]),
  );
  if (!subject.figures.some(({ fiscalYear }) => claimed.has(fiscalYear))) return null;
  const figures = subject.figures.map((year) => {
    const rdYuan = claimed.get(year.fiscalYear);
    return rdYuan === undefined ? year : { ...year, rdYuan };
  });
  return { ...subject, figures };
}
