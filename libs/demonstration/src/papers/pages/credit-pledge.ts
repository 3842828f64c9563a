import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D10 信用承诺书. */
export function creditPledge(folio: Folio, company: PaperCompany): void {
  header(folio, company, '高新技术企业认定申报信用承诺书');
  folio.paragraph('常州市钟楼区科学技术局：');
  const promises = [
    '本单位近一年内未发生重大安全、重大质量事故或严重环境违法行为，未被列入严重违法失信名单。',
    '申报材料真实、完整、合法、有效，不含涉密信息；材料中的数据与财务、税务、知识产权登记信息一致。',
    '认定后按时填报年度发展情况报表，发生更名或重大变化的，在三个月内报告。',
    '如有弄虚作假，自愿接受取消资格、追缴已享受税收优惠等处理，并承担相应法律责任。',
  ];
  folio.paragraph('本单位就高新技术企业认定申报事项郑重承诺如下：');
  promises.forEach((promise, at) => folio.paragraph(`${at + 1}. ${promise}`));
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月18日`);
}
