import type { Json } from '@terrace/engine';
import { daysBetween } from './days-between';
import { fiscalYearsOf } from './fiscal-years';
import { growthOf } from './growth';
import { statementsOf } from './statements';
import type { Subject } from './subject';
import { unusedRights, validRights } from './usable-rights';

/** What packs may read of the records, by dotted name and type. */
export const recordedFacts: Readonly<Record<string, string>> = {
  on: 'date',
  registeredOn: 'date',
  registeredDays: 'int',
  technologyField: 'string',
  industryCode: 'string',
  street: 'string',
  tags: 'list<string>',
  incidents: 'int',
  everRecognised: 'bool',
  'rights.classOne': 'int',
  'rights.classTwo': 'int',
  'rights.unusedClassTwo': 'int',
  'rights.inventions': 'int',
  'rights.software': 'int',
  'netAssetsGrowth.part': 'decimal',
  'netAssetsGrowth.whole': 'decimal',
  'salesGrowth.part': 'decimal',
  'salesGrowth.whole': 'decimal',
};

/** Of one fiscal year; packs read them as `facts.year.…` and, of the last one, `facts.last.…`. */
export const yearlyFacts: Readonly<Record<string, string>> = {
  salesYuan: 'decimal',
  totalIncomeYuan: 'decimal',
  hntIncomeYuan: 'decimal',
  rdYuan: 'decimal',
  rdDomesticYuan: 'decimal',
  netAssetsYuan: 'decimal',
  totalAssetsYuan: 'decimal',
  staffAverage: 'decimal',
  rdStaffAverage: 'decimal',
};

/** Growth looks at three fiscal years, whatever a pack adds up. */
const growthYears = 3;

export function recordedFactsOf(subject: Subject): Record<string, Json> {
  const { enterprise, on } = subject;
  const { tags, registeredOn } = enterprise;
  return {
    on,
    registeredOn,
    registeredDays: daysBetween(registeredOn, on),
    technologyField: enterprise.technologyField || null,
    industryCode: enterprise.industryCode || null,
    street: enterprise.street || null,
    tags,
    incidents: tags.filter((tag) => tag.startsWith('违法')).length,
    // A certificate says what the tag says.
    everRecognised:
      tags.includes('高新技术企业') || statementsOf(subject).some(({ name }) => name === 'hnteValidUntil'),
    rights: countsOf(subject),
    ...growthFacts(subject),
  };
}

function countsOf(subject: Subject): Record<string, number> {
  const valid = validRights(subject);
  return {
    classOne: valid.filter((right) => right.class === 'I').length,
    classTwo: valid.filter((right) => right.class === 'II').length,
    unusedClassTwo: unusedRights(subject).filter((right) => right.class === 'II').length,
    inventions: valid.filter(({ kind }) => kind === 'invention').length,
    software: valid.filter(({ kind }) => kind === 'software').length,
  };
}

function growthFacts(subject: Subject): Record<string, Json> {
  const { recorded, missing } = fiscalYearsOf(subject, growthYears);
  if (missing.length > 0 || recorded.length === 0) return {};
  return {
    netAssetsGrowth: growthOf(recorded.map(({ netAssetsYuan }) => netAssetsYuan)) as Json,
    salesGrowth: growthOf(recorded.map(({ salesYuan }) => salesYuan)) as Json,
  };
}
