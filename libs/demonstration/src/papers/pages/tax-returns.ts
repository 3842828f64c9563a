import { difference, share, yuan } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D8 企业所得税年度纳税申报表, main form and the lines that are compared. */
export function taxReturns(folio: Folio, company: PaperCompany): void {
  company.fiscalYears.slice(-3).forEach((year, at) => {
    if (at > 0) folio.turn();
    header(
      folio,
      company,
      '中华人民共和国企业所得税年度纳税申报表（A类）',
      `税款所属期间：${year.year}年01月01日至${year.year}年12月31日`,
    );
    folio.table(
      [0.8, 4, 2],
      [
        ['行次', '项目', '金额（元）'],
        ['1', '一、营业收入（填写A101010）', yuan(year.salesYuan)],
        ['2', '减：营业成本（填写A102010）', yuan(share(year.salesYuan, 68))],
        ['11', '加：营业外收入（填写A101010）', yuan(difference(year.totalIncomeYuan, year.salesYuan))],
        ['13', '三、利润总额', yuan(share(year.salesYuan, 9))],
        ['—', '收入总额', yuan(year.totalIncomeYuan)],
        ['—', '不征税收入', '0.00'],
        ['—', '研发费用加计扣除（A107012）', yuan(share(year.rdYuan, 96))],
        ['—', '从业人数（A000000）', `${year.staff}`],
      ],
    );
    folio.paragraph(
      `受理税务机关：国家税务总局常州市钟楼区税务局（演示）　　受理日期：${year.year + 1}年05月20日`,
    );
    folio.sign(company.name, company.legalPerson, `${year.year + 1}年05月20日`);
  });
}
