import { tenThousands } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D3b 科研项目立项证明: one project a fiscal year and product, approved before it began. */
export function projectApprovals(folio: Folio, company: PaperCompany): void {
  header(folio, company, '科研项目立项证明', '（企业内部立项决议）');
  folio.table(
    [0.8, 3, 2.4, 1.5, 1.2],
    [['编号', '研发活动名称', '起止时间', '预算（万元）', '负责人'], ...projects(company)],
  );
  folio.paragraph(
    '经公司技术委员会论证、总经理办公会审议，同意上述研究开发项目立项，并按《研发项目管理制度》组织实施，项目经费单独核算。',
  );
  folio.paragraph('已到期项目均附验收报告；技术指标达到立项书要求，同意结题。');
  folio.sign(
    company.name,
    company.legalPerson,
    `${company.fiscalYears[0]?.year ?? company.applicationYear - 1}年01月04日`,
  );
}

function projects(company: PaperCompany): string[][] {
  return company.fiscalYears.flatMap((year, at) =>
    (company.products.length > 0 ? company.products : [{ title: '新产品' }])
      .slice(0, 2)
      .map((product, within) => [
        `RD${`${at * 2 + within + 1}`.padStart(2, '0')}`,
        `${product.title}关键技术研究（${year.year}）`,
        `${year.year}-01-05 至 ${year.year}-12-20`,
        tenThousands(year.rdYuan),
        company.legalPerson,
      ]),
  );
}
