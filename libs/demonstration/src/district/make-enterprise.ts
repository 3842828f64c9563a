import { enterpriseIdOf, type Enterprise } from '@terrace/enterprises';
import { inventedCreditCode } from './credit-code';
import type { Random } from './random';
import { givenNames, industries, streets, surnames, syllables, type Industry } from './vocabulary';

const dayMs = 86_400_000;

export interface Invented {
  readonly enterprise: Enterprise;
  readonly industry: Industry;
}

/** The n-th invented enterprise, registered `ageDays` before a date. */
export function makeEnterprise(n: number, asOf: string, ageDays: number, random: Random): Invented {
  const creditCode = inventedCreditCode(n);
  const industry = random.pick(industries);
  const street = random.pick(streets);
  // The number written with syllables, so that no two enterprises share a name.
  const word = syllables[n % 20] ?? '';
  const second = syllables[Math.floor(n / 20) % 20] ?? '';
  const third = syllables[Math.floor(n / 400) % 20] ?? '';
  const person = random.pick(surnames) + random.pick(givenNames);
  const enterprise: Enterprise = {
    id: enterpriseIdOf(creditCode),
    creditCode,
    name: `常州${third}${second}${word}${industry.word}有限公司`,
    formerNames: [],
    registeredOn: new Date(Date.parse(asOf) - ageDays * dayMs).toISOString().slice(0, 10),
    legalPerson: person,
    street,
    industryCode: industry.code,
    industry: industry.industry,
    technologyField: industry.field,
    address: `江苏省常州市钟楼区${street}演示路${String((n % 900) + 1)}号`,
    registeredCapitalYuan: `${String(random.integer(1, 40) * 500_000)}.00`,
    contactName: random.pick(surnames) + random.pick(givenNames),
    contactEmail: null,
    tags: ['演示数据'],
    demonstration: true,
  };
  return { enterprise, industry };
}
