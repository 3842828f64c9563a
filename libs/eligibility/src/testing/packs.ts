import { join } from 'node:path';
import type { Enterprise, IntellectualProperty, StatedFigure, YearlyFigures } from '@terrace/enterprises';
import { celExpressions } from '@terrace/expressions';
import type { Assessment, ConditionCard } from '../assessment';
import { loadPacks } from '../pack/load-packs';
import type { Subject } from '../records/subject';

/** Where this library keeps its packs. Specs run from the root of the repository. */
export const packs = loadPacks(join(process.cwd(), 'libs', 'eligibility', 'packs'), celExpressions);

/** An enterprise that stands exactly on the thresholds of recognition. */
export const enterprise: Enterprise = {
  id: 'e',
  creditCode: '91320404MA1WX0024Y',
  name: '甲',
  formerNames: [],
  registeredOn: '2015-01-01',
  legalPerson: '',
  street: '',
  industryCode: 'C3489',
  industry: '',
  technologyField: '一（一）软件',
  address: '',
  registeredCapitalYuan: '0',
  contactName: '',
  contactEmail: null,
  tags: [],
  demonstration: false,
};

export const yearOf = (fiscalYear: number, change: Partial<YearlyFigures> = {}): YearlyFigures => ({
  enterpriseId: 'e',
  fiscalYear,
  salesYuan: '10000000',
  totalIncomeYuan: '10000000',
  hntIncomeYuan: '6000000',
  rdYuan: '500000',
  rdDomesticYuan: '300000',
  netAssetsYuan: '5000000',
  totalAssetsYuan: '9000000',
  staffAverage: '100',
  rdStaffAverage: '10',
  source: '',
  ...change,
});

export const right: IntellectualProperty = {
  enterpriseId: 'e',
  no: '1',
  title: '',
  kind: 'utility',
  class: 'II',
  grantedOn: '2018-01-01',
  usedInApplication: null,
};

export const rights = (count: number, change: Partial<IntellectualProperty> = {}): IntellectualProperty[] =>
  Array.from({ length: count }, (_, at) => ({ ...right, no: String(at + 1), ...change }));

export const subject = (change: Partial<Subject> = {}): Subject => ({
  enterprise,
  figures: [yearOf(2017), yearOf(2018), yearOf(2019)],
  ip: [right],
  on: '2020-06-01',
  ...change,
});

/** What is stated, by name, as of a day. */
export const stated = (
  values: Readonly<Record<string, string | number | boolean>>,
  asOf = '2020-01-01',
): StatedFigure[] =>
  Object.entries(values).map(([name, value]) => ({
    enterpriseId: 'e',
    name,
    asOf,
    value: String(value),
    source: '',
  }));

export function assess(programme: string, given: Subject): Assessment {
  const assessment = packs.assess(programme, given);
  if (!assessment) throw new Error(`no pack ${programme} in force on ${given.on}`);
  return assessment;
}

/** The card of one condition, wherever it stands. */
export function cardOf(programme: string, id: string, given: Subject): ConditionCard {
  const found = findCard(assess(programme, given).conditions, id);
  if (!found) throw new Error(`no condition ${id} in ${programme}`);
  return found;
}

function findCard(cards: readonly ConditionCard[], id: string): ConditionCard | undefined {
  return cards.find((card) => card.id === id) ?? cards.map(({ parts }) => findCard(parts, id)).find(Boolean);
}
