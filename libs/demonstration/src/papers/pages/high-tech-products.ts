import { tenThousands, total } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header, lastYear } from './header';

/** D4 高新技术产品（服务）关键技术和技术指标. */
export function highTechProducts(folio: Folio, company: PaperCompany): void {
  header(folio, company, '高新技术产品（服务）情况说明', `（${lastYear(company)} 年度）`);
  folio.table(
    [0.8, 3.4, 1.8, 1.4, 1.8],
    [
      ['编号', '产品（服务）名称', '收入（万元）', '主要产品', '知识产权编号'],
      ...company.products.map((each, at) => [
        each.no,
        each.title,
        tenThousands(each.incomeYuan),
        at === 0 ? '是' : '否',
        `IP${`${at + 1}`.padStart(2, '0')}`,
      ]),
      ['合计', '', tenThousands(total(company.products.map((each) => each.incomeYuan))), '', ''],
    ],
  );
  for (const product of company.products) {
    folio.heading(`${product.no}　${product.title}`);
    folio.paragraph('关键技术：采用自主研发的核心算法与结构设计，对产品性能起核心支持作用。');
    folio.paragraph(
      `主要技术指标：测量精度 ±0.5%，平均无故障时间不低于 20000 小时；检验报告编号 JC-${lastYear(company)}-${product.no}。`,
    );
  }
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月12日`);
}
