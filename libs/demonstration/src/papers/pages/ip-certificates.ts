import { longDate } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D3a 知识产权相关材料: the list, then a page for each certificate. */
export function ipCertificates(folio: Folio, company: PaperCompany): void {
  header(folio, company, '知识产权相关材料', '（清单及证书复印件）');
  folio.table(
    [0.7, 3, 1.4, 2, 1.4],
    [
      ['序号', '名称', '类别', '授权号', '授权公告日'],
      ...company.ip.map((each, at) => [`${at + 1}`, each.title, each.kind, each.no, each.grantedOn]),
    ],
  );
  folio.paragraph(
    '上述知识产权权利人均为本企业，处于有效保护期内，当年年费均已缴纳；以Ⅱ类知识产权申请的，此前未在高新技术企业认定中使用。',
  );
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月10日`);
  for (const each of company.ip) {
    folio.turn();
    folio.space(40);
    folio.title(each.kind.includes('软') ? '计算机软件著作权登记证书' : `${each.kind}证书`, 26);
    folio.space(30);
    folio.pairs([
      ['名　　称', each.title],
      ['专利号/登记号', each.no],
      ['权利人', company.name],
      ['授权公告日', longDate(each.grantedOn)],
    ]);
    folio.paragraph('本项权利自授权公告之日起生效，权利有效性及权利人变更等法律信息以登记簿记载为准。');
  }
}
