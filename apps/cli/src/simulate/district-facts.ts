import { makeDistrict } from '@terrace/demonstration';
import type { RulePacks } from '@terrace/eligibility';
import type { Json } from '@terrace/engine';
import type { YearlyFigures } from '@terrace/enterprises';
import type { OtherFacts } from '@terrace/simulation';

/** Of five invented enterprises, how many have been recognised before. */
const recognisedOfFive = 2;

interface Judged {
  readonly month: string;
  readonly company: Readonly<Record<string, Json>>;
}

/** How much more of its income an enterprise under cultivation spends on R&D, and earns with high technology, each year. */
const yearlyRise = 1.08;

/**
 * Figures of invented enterprises, one for each case, judged by the conditions of recognition as real ones are. Each year
 * has its accounts: as large as those before, with R&D and high-tech income risen. Judged once a month: exact decimals cost
 * more than all the rest of a simulation when they are judged at every step.
 */
export function districtFacts(packs: RulePacks, seed: number, start: string, cases: number): OtherFacts {
  const { enterprises } = makeDistrict({ seed, asOf: start, enterprises: cases });
  const firstYear = Number(start.slice(0, 4));
  return (index) => {
    const record = enterprises[index % enterprises.length];
    if (!record) return () => ({});
    const tags = index % 5 < recognisedOfFive ? ['高新技术企业'] : [];
    const enterprise = { ...record.enterprise, tags };
    let judged: Judged = { month: '', company: {} };
    return (today) => {
      const month = today.slice(0, 7);
      if (judged.month !== month) {
        const figures = withLaterYears(record.figures, Number(today.slice(0, 4)) - firstYear);
        const subject = { enterprise, figures, ip: record.ip, on: `${month}-01` };
        judged = { month, company: packs.facts('hnte', subject) };
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
