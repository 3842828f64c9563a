import { Decimal } from 'decimal.js';
import type { Carrier } from './carrier';

/** What is known of an enterprise that is a tenant. */
export interface TenantFacts {
  /** Rights on record. */
  readonly rights: number;
  readonly isHnte: boolean;
  /** 职工总数 of the last return; null: none on record. */
  readonly staff: string | null;
}

/** Figures of a carrier on a day. Areas in m², exact. */
export interface CarrierFigures {
  readonly areaM2: string;
  readonly occupiedM2: string;
  readonly idleM2: string;
  /** Of the space let by units, in percent with one place; null: there is none. */
  readonly idlePercent: string | null;
  readonly tenants: number;
  readonly tenantsPer1000M2: string | null;
  readonly incubating: number;
  readonly observed: number;
  readonly graduates: number;
  readonly hntes: number;
  readonly ipTenants: number;
  readonly rights: number;
  /** Of the tenants whose returns tell. */
  readonly jobs: string;
  /** Told of tenants for periods that ended in the year so far, and in the year before. */
  readonly taxYuanInYear: string;
  readonly taxYuanLastYear: string;
  readonly mentors: number;
  readonly advisers: number;
  readonly mentorsPerTenTenants: string | null;
  readonly servicesInYear: number;
  readonly serviceHoursInYear: string;
}

export function figuresOf(
  carrier: Carrier,
  factsOf: (enterpriseId: string) => TenantFacts,
  on: string,
): CarrierFigures {
  const lettable = sum(carrier.spaces.map(({ areaM2 }) => areaM2));
  const occupied = sum(carrier.spaces.filter(({ tenant }) => tenant).map(({ areaM2 }) => areaM2));
  const area = lettable.plus(carrier.publicM2).plus(carrier.ownM2);
  const tenants = carrier.spaces.flatMap(({ tenant }) => tenant ?? []);
  const ids = [...new Set(tenants.map(({ enterpriseId }) => enterpriseId))];
  const facts = ids.map(factsOf);
  const mentors = carrier.mentors.filter((each) => each.as === 'mentor').length;
  const services = carrier.services.filter((each) => each.on.slice(0, 4) === on.slice(0, 4));
  const taxOf = (year: number): string =>
    sum(carrier.taxes.flatMap((tax) => (tax.on.startsWith(String(year)) ? tax.amountYuan : []))).toFixed();
  const staged = (stage: string): number =>
    new Set(tenants.filter((each) => each.stage === stage).map(({ enterpriseId }) => enterpriseId)).size;
  return {
    areaM2: area.toFixed(),
    occupiedM2: occupied.toFixed(),
    idleM2: lettable.minus(occupied).toFixed(),
    idlePercent: share(lettable.minus(occupied).times(100), lettable),
    tenants: ids.length,
    tenantsPer1000M2: share(new Decimal(ids.length).times(1000), area),
    incubating: staged('incubation'),
    observed: staged('observation'),
    graduates: new Set(carrier.graduates).size,
    hntes: facts.filter(({ isHnte }) => isHnte).length,
    ipTenants: facts.filter(({ rights }) => rights > 0).length,
    rights: facts.reduce((total, { rights }) => total + rights, 0),
    jobs: sum(facts.map(({ staff }) => staff ?? '0')).toFixed(),
    taxYuanInYear: taxOf(Number(on.slice(0, 4))),
    taxYuanLastYear: taxOf(Number(on.slice(0, 4)) - 1),
    mentors,
    advisers: carrier.mentors.length - mentors,
    mentorsPerTenTenants: share(new Decimal(mentors).times(10), new Decimal(ids.length)),
    servicesInYear: services.length,
    serviceHoursInYear: sum(services.map(({ hours }) => hours)).toFixed(),
  };
}

/** What rule packs ask of a carrier and its records tell, by the packs' names. */
export const statedBy = (carrier: Carrier, figures: CarrierFigures): Readonly<Record<string, string>> => ({
  operatingSince: carrier.openedOn,
  areaSquareMetres: figures.areaM2,
  tenantAreaSquareMetres: new Decimal(figures.occupiedM2).plus(carrier.publicM2).toFixed(),
  desks: String(carrier.desks),
  tenants: String(figures.tenants),
  residentTeams: String(figures.tenants),
  ipTenants: String(figures.ipTenants),
  graduates: String(figures.graduates),
  mentors: String(figures.mentors),
});

/** 连续两次评价不合格的，取消资格 (国科发区〔2018〕300号 第十四条): shown, for people to decide. */
export const hasFailedTwice = ({ grades }: Carrier): boolean => {
  const last = grades.slice(-2);
  return last.length === 2 && last.every(({ grade }) => grade === 'D');
};

const sum = (amounts: readonly string[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));

const share = (part: Decimal, whole: Decimal): string | null =>
  whole.isZero() ? null : part.dividedBy(whole).toDecimalPlaces(1).toFixed();
