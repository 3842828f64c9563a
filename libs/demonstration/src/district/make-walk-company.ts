import type { EnterpriseRecord } from '@terrace/enterprises';
import type { PaperCompany } from '../papers';
import { figuresOf } from './figures';
import { rightsOf } from './intellectual-property';
import { makeEnterprise } from './make-enterprise';
import { Random } from './random';

export interface WalkCompany extends EnterpriseRecord {
  readonly products: PaperCompany['products'];
}

/** Far from the numbers of the district's own enterprises. */
const firstNumber = 2_000_000;

/** An enterprise that meets every condition with room to spare: for the walk and for complete applications. */
export function makeWalkCompany(wish: {
  readonly seed: number;
  readonly asOf: string;
  readonly sequence: number;
}): WalkCompany {
  const random = new Random(wish.seed + wish.sequence);
  const applicationYear = Number(wish.asOf.slice(0, 4));
  const { enterprise, industry } = makeEnterprise(
    firstNumber + wish.sequence,
    wish.asOf,
    random.integer(2_400, 4_000),
    random,
  );
  const target = {
    name: 'walk',
    salesYuan: 36_000_000,
    growth: 0.38,
    rdShare: 0.075,
    staffShare: 0.22,
    hntShare: 0.78,
    domesticShare: 1,
  };
  const figures = figuresOf(enterprise.id, applicationYear, random, target);
  const ip = rightsOf(
    enterprise.id,
    applicationYear,
    industry.word,
    { inventions: 2, utilities: 6, software: 2 },
    random,
  );
  const hntIncome = Number(figures.at(-1)?.hntIncomeYuan ?? 0);
  const products = [
    { no: 'PS01', title: `${industry.word}主机`, incomeYuan: (hntIncome * 0.7).toFixed(2) },
    { no: 'PS02', title: `${industry.word}配套服务`, incomeYuan: (hntIncome * 0.3).toFixed(2) },
  ];
  return { enterprise, figures, ip, products };
}

/** The company as its papers tell of it. */
export function paperCompanyOf(
  { enterprise, figures, ip, products }: WalkCompany,
  applicationYear: number,
): PaperCompany {
  const { name, creditCode, legalPerson, registeredOn, address, registeredCapitalYuan } = enterprise;
  const fiscalYears = figures.map(({ fiscalYear, staffAverage, rdStaffAverage, ...money }) => ({
    year: fiscalYear,
    salesYuan: money.salesYuan,
    totalIncomeYuan: money.totalIncomeYuan,
    rdYuan: money.rdYuan,
    hntIncomeYuan: money.hntIncomeYuan,
    netAssetsYuan: money.netAssetsYuan,
    totalAssetsYuan: money.totalAssetsYuan,
    staff: Math.round(Number(staffAverage)),
    rdStaff: Math.round(Number(rdStaffAverage)),
  }));
  const rights = ip.map(({ no, title, kind, grantedOn }) => ({ no, title, kind, grantedOn }));
  return {
    name,
    creditCode,
    legalPerson,
    registeredOn,
    address,
    registeredCapitalYuan,
    fiscalYears,
    ip: rights,
    products,
    applicationYear,
  };
}
