import type { Assessment, Ratio } from './assessment';
import { asDecimal } from './ratio';

/** An assessment as guards read it: flat, ratios as decimal text. What is unknown counts as nothing reached. */
export function eligibilityFacts({
  conditions,
  figures,
  scoreMin,
  scoreMax,
}: Assessment): Record<string, string | number | boolean> {
  const decimal = (ratio: Ratio | null): string => (ratio ? asDecimal(ratio) : '0');
  const count = (status: string): number =>
    conditions.filter((condition) => condition.status === status).length;
  return {
    registeredDays: figures.registeredDays,
    rdRatio: decimal(figures.rd),
    rdThreshold: figures.rdThreshold ?? '0.05',
    staffRatio: decimal(figures.staff),
    hntRatio: decimal(figures.hnt),
    domesticRatio: decimal(figures.domestic),
    ipCount: figures.ipCount,
    scoreMin,
    scoreMax,
    incidents: figures.incidents,
    fiscalYears: figures.fiscalYears,
    failCount: count('fail'),
    unknownCount: count('unknown'),
    everRecognised: figures.everRecognised,
    ...amountsOf('rdRatio', figures.rd),
    ...amountsOf('staffRatio', figures.staff),
    ...amountsOf('hntRatio', figures.hnt),
    ...amountsOf('domesticRatio', figures.domestic),
  };
}

/** What a ratio was worked out from, in yuan or persons: a change of it is told in those. */
const amountsOf = (name: string, ratio: Ratio | null): Record<string, string> =>
  ratio ? { [`${name}Part`]: ratio.part, [`${name}Whole`]: ratio.whole } : {};
