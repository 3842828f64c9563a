import { Decimal } from 'decimal.js';
import type { Holding } from '@terrace/enterprises';
import type { DistrictRecord } from './make-district';

const projects = ['核心部件可靠性研究', '生产过程在线检测技术研发'] as const;
const certificateYears = 3;

/** What invented enterprises with rights have to show beside them: a certified system, two R&D projects, one product. */
export const makeHoldings = (records: readonly DistrictRecord[]): Holding[] => records.flatMap(holdingsOf);

function holdingsOf({ enterprise, figures, ip }: DistrictRecord): Holding[] {
  const year = figures.at(-1);
  const [right] = ip;
  if (!year || !right) return [];
  const { fiscalYear, rdYuan, hntIncomeYuan } = year;
  const own = { enterpriseId: enterprise.id, rightNos: [right.no] };
  const span = { from: `${String(fiscalYear)}-01-01`, until: `${String(fiscalYear)}-12-31` };
  const cost = new Decimal(rdYuan).dividedBy(projects.length).toDecimalPlaces(2).toFixed();
  return [
    {
      ...{ ...own, kind: 'certificate', no: `QMS-${enterprise.creditCode.slice(8, 17)}`, rightNos: [] },
      ...{ title: '质量管理体系认证证书', by: '认证机构（演示）', amountYuan: null },
      ...{ from: span.from, until: `${String(fiscalYear + certificateYears - 1)}-12-31` },
    },
    ...projects.map((title, index): Holding => ({
      ...{ ...own, ...span, kind: 'project', no: `RD0${String(index + 1)}`, title, by: '企业自主立项' },
      amountYuan: cost,
    })),
    {
      ...{ ...own, ...span, kind: 'product', no: 'PS01', title: right.title, by: '' },
      amountYuan: hntIncomeYuan,
    },
  ];
}
