import type { YearlyFigures } from '@terrace/enterprises';
import type { Random } from './random';
import type { Target } from './targets';

/** Years of figures an application looks at. */
const yearCount = 3;

/**
 * Three fiscal years before `applicationYear`. Sales are log-normal around 30 million with a spread of a factor three;
 * ratios scatter around what a district has, unless a target places one of them beside its threshold.
 */
export function figuresOf(
  enterpriseId: string,
  applicationYear: number,
  random: Random,
  target: Target,
): YearlyFigures[] {
  const lastSales = target.salesYuan ?? Math.round(30_000_000 * Math.exp(random.bell() * 1.1));
  const growth = target.growth ?? random.between(-0.08, 0.32);
  const staff = Math.max(8, Math.round(lastSales / random.between(500_000, 1_100_000)));
  const rdShare = target.rdShare ?? random.between(0.015, 0.085);
  const staffShare = target.staffShare ?? random.between(0.05, 0.3);
  const hntShare = target.hntShare ?? random.between(0.35, 0.95);
  return Array.from({ length: yearCount }, (_, index) => {
    const yearsBack = yearCount - 1 - index;
    const sales = lastSales / (1 + growth) ** yearsBack;
    const totalIncome = sales * 1.01;
    const rd = sales * rdShare;
    return {
      enterpriseId,
      fiscalYear: applicationYear - 1 - yearsBack,
      salesYuan: yuan(sales),
      totalIncomeYuan: yuan(totalIncome),
      hntIncomeYuan: yuan(totalIncome * hntShare),
      rdYuan: yuan(rd),
      rdDomesticYuan: yuan(rd * (target.domesticShare ?? 0.97)),
      netAssetsYuan: yuan(sales * 0.55),
      totalAssetsYuan: yuan(sales * 1.1),
      staffAverage: staff.toFixed(2),
      rdStaffAverage: (staff * staffShare).toFixed(2),
      source: '演示数据（种子生成）',
    };
  });
}

/** Every ratio is made of figures rounded to the cent, as books are. */
const yuan = (amount: number): string => amount.toFixed(2);
