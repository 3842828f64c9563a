import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D3c 科技成果转化: the overall statement and the proof of each. */
export function conversionOfResults(folio: Folio, company: PaperCompany): void {
  header(folio, company, '科技成果转化情况说明', '（总体情况与转化形式、应用成效的逐项说明）');
  folio.paragraph(
    '近三年本企业围绕主导产品持续推进科技成果转化，转化成果均来源于自主研发活动或自有知识产权，转化形式以自行投资实施转化为主，具体如下：',
  );
  folio.table(
    [0.8, 2.6, 1.8, 2, 1.6, 1.2],
    [['序号', '成果名称', '成果来源', '转化结果', '证明材料', '转化时间'], ...conversions(company)],
  );
  folio.paragraph('证明材料（销售合同、发票、检测报告、用户使用报告）附后，同一成果不重复计算。');
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月12日`);
}

function conversions(company: PaperCompany): string[][] {
  const products = company.products;
  return company.ip.map((each, at) => {
    const year =
      company.fiscalYears[at % Math.max(1, company.fiscalYears.length)]?.year ?? company.applicationYear - 1;
    const product = products[at % Math.max(1, products.length)]?.title ?? '新产品';
    return [`${at + 1}`, each.title, each.no, product, '销售合同、发票', `${year}-0${(at % 9) + 1}`];
  });
}
