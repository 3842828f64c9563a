import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { agency, header, lastYear } from './header';

/** D9 中介机构资质证明. */
export function agencyQualification(folio: Folio, company: PaperCompany): void {
  header(folio, company, '中介机构资质证明材料', '（委托单位信息如下）');
  folio.pairs([
    ['中介机构名称', agency],
    ['执业证书编号', '3204DEMO01'],
    ['成立时间', '2009年03月16日'],
    [`${lastYear(company)}年月平均职工人数`, '36 人'],
    ['其中：注册会计师或税务师', '14 人（占 38.89%）'],
  ]);
  folio.heading('声明');
  folio.paragraph(
    '本机构具备独立执业资格，成立三年以上，近三年内无不良记录；承担认定工作当年的注册会计师或税务师人数占职工全年月平均人数的比例不低于30%，全年月平均在职职工人数在20人以上。',
  );
  folio.heading(`${lastYear(company)} 年各月职工人数`);
  folio.table(
    [1, 1, 1, 1, 1, 1, 1],
    [
      ['月份', '1—2月', '3—4月', '5—6月', '7—8月', '9—10月', '11—12月'],
      ['职工', '35', '35', '36', '36', '37', '37'],
      ['注册会计师', '14', '14', '14', '14', '14', '14'],
    ],
  );
  folio.sign(agency, '示例甲', `${company.applicationYear}年04月20日`);
}
