import { makeDistrict } from '@terrace/demonstration';
import { assessHnte, eligibilityFacts } from '@terrace/eligibility';
import type { YearlyFigures } from '@terrace/enterprises';
import type { OtherFacts } from '@terrace/simulation';

/** Of five invented enterprises, how many have been recognised before. */
const recognisedOfFive = 2;

/** How much more of its income an enterprise under cultivation spends on R&D, and earns with high technology, each year. */
const yearlyRise = 1.08;

/**
 * Figures of invented enterprises, one for each case, judged by the conditions of recognition as real ones are. Each year
 * has its accounts: as large as those before, with R&D and high-tech income risen. Judged once a month: exact decimals cost
 * more than all the rest of a simulation when they are judged at every step.
 */
export function districtFacts(seed: number, start: string, cases: number): OtherFacts {
  const { enterprises } = makeDistrict({ seed, asOf: start, enterprises: cases });
  const firstYear = Number(start.slice(0, 4));
  return (index) => {
    const record = enterprises[index % enterprises.length];
    if (!record) return () => ({});
    const tags = index % 5 < recognisedOfFive ? ['高新技术企业'] : [];
    const enterprise = { ...record.enterprise, tags };
    let judged = { month: '', company: {} };
    return (today) => {
      const month = today.slice(0, 7);
      if (judged.month !== month) {
        const figures = withLaterYears(record.figures, Number(today.slice(0, 4)) - firstYear);
        const assessment = assessHnte({ enterprise, figures, ip: record.ip, on: `${month}-01` });
        judged = { month, company: eligibilityFacts(assessment) };
      }
      return { company: judged.company };
    };
  };
}

function withLaterYears(figures: readonly YearlyFigures[], years: number): YearlyFigures[] {
  const last = figures.at(-1);
  const later = last ? Array.from({ length: Math.max(0, years) }, (_, i) => risen(last, i + 1)) : [];
  return [...figures, ...later];
}

function risen(last: YearlyFigures, years: number): YearlyFigures {
  const raised = (amountYuan: string, mostYuan = Infinity): string =>
    Math.min(Number(amountYuan) * yearlyRise ** years, mostYuan).toFixed(2);
  return {
    ...last,
    fiscalYear: last.fiscalYear + years,
    hntIncomeYuan: raised(last.hntIncomeYuan, Number(last.totalIncomeYuan)),
    rdYuan: raised(last.rdYuan),
    rdDomesticYuan: raised(last.rdDomesticYuan),
  };
}
