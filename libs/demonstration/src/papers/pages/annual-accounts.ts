import { difference, share, yuan } from '../figures';
import type { Folio } from '../folio';
import type { FiscalYear, PaperCompany } from '../paper';
import { agency, header } from './header';

/** D7 财务会计报告: the audit report of each fiscal year, one page a year. */
export function annualAccounts(folio: Folio, company: PaperCompany): void {
  company.fiscalYears.slice(-3).forEach((year, at) => {
    if (at > 0) folio.turn();
    header(
      folio,
      company,
      `${year.year} 年度审计报告`,
      `常示审字〔${year.year + 1}〕第 1${company.creditCode.slice(-3)} 号`,
    );
    folio.paragraph(
      `我们审计了上述单位 ${year.year} 年度财务报表，认为其在所有重大方面按照企业会计准则的规定编制，公允反映了财务状况和经营成果。审计意见类型：标准无保留意见。`,
    );
    folio.table([2.4, 2, 2.4, 2], statements(year), false);
    folio.paragraph('附：会计报表附注、财务情况说明书。');
    folio.sign(agency, '示例甲', `${year.year + 1}年03月28日`, '报告专用章');
  });
}

function statements(year: FiscalYear): string[][] {
  const liabilities = difference(year.totalAssetsYuan, year.netAssetsYuan);
  return [
    ['资产总计（元）', yuan(year.totalAssetsYuan), '营业收入（元）', yuan(year.salesYuan)],
    ['负债合计（元）', yuan(liabilities), '主营业务收入（元）', yuan(share(year.salesYuan, 98))],
    [
      '所有者权益（元）',
      yuan(year.netAssetsYuan),
      '其他业务收入（元）',
      yuan(difference(year.salesYuan, share(year.salesYuan, 98))),
    ],
    ['负债和权益总计（元）', yuan(year.totalAssetsYuan), '利润总额（元）', yuan(share(year.salesYuan, 9))],
  ];
}
