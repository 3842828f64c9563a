import { longDate, percentage, tenThousands, total, yuan } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';

/** D1 高新技术企业认定申请书. */
export function recognitionApplication(folio: Folio, company: PaperCompany): void {
  cover(folio, company);
  folio.turn();
  mainTable(folio, company);
  ipTable(folio, company);
  pledge(folio, company);
}

function cover(folio: Folio, company: PaperCompany): void {
  const filing = `${company.applicationYear}3204${company.creditCode.slice(-6)}`;
  folio.space(70);
  folio.title('高新技术企业认定申请书', 28);
  folio.space(90);
  folio.pairs([
    ['填报号', filing],
    ['企业名称', company.name],
    ['统一社会信用代码', company.creditCode],
    ['企业所在地区', '江苏省 常州市 钟楼区'],
    ['认定机构办公室', '江苏省高新技术企业认定管理工作协调小组办公室'],
    ['申请日期', `${company.applicationYear}年05月18日`],
  ]);
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月18日`);
  folio.space(60);
  folio.centred('科技部、财政部、国家税务总局编制');
  folio.centred('二〇一六年六月');
}

function mainTable(folio: Folio, company: PaperCompany): void {
  const years = company.fiscalYears;
  const last = years.at(-1);
  folio.heading('一、主要情况');
  folio.pairs([
    ['企业名称', company.name],
    ['注册时间', longDate(company.registeredOn)],
    ['注册资金', `${yuan(company.registeredCapitalYuan)} 元`],
    ['通信地址', company.address],
    ['近三年研发费用总额', `${tenThousands(total(years.map((each) => each.rdYuan)))} 万元`],
    ['职工总数', `${last?.staff ?? 0} 人`],
    ['科技人员数', `${last?.rdStaff ?? 0} 人`],
    ['高新技术产品收入占比', last ? percentage(last.hntIncomeYuan, last.totalIncomeYuan) : '0.00%'],
  ]);
  folio.paragraph('近三年经营情况（万元）：');
  folio.table(
    [1, 1.4, 1.4, 1.4, 1.4],
    [
      ['年度', '净资产', '销售收入', '总收入', '研究开发费用'],
      ...years.map((each) => [
        `${each.year}`,
        ...[each.netAssetsYuan, each.salesYuan, each.totalIncomeYuan, each.rdYuan].map(tenThousands),
      ]),
    ],
  );
  folio.paragraph('申请认定前一年内是否发生过重大安全、重大质量事故或严重环境违法行为：[　] 是　　[√] 否');
}

function ipTable(folio: Folio, company: PaperCompany): void {
  folio.heading('二、知识产权汇总表');
  folio.table(
    [0.7, 2.4, 1.4, 1.8, 1.4, 1],
    [
      ['编号', '知识产权名称', '类别', '授权号', '授权日期', '获得方式'],
      ...company.ip.map((each, at) => [
        `IP${`${at + 1}`.padStart(2, '0')}`,
        each.title,
        each.kind,
        each.no,
        each.grantedOn,
        '自主研发',
      ]),
    ],
  );
}

function pledge(folio: Folio, company: PaperCompany): void {
  folio.heading('三、企业声明');
  folio.paragraph(
    '本申请书上填写的有关内容和提交的资料均准确、真实、合法、有效、无涉密信息，本企业愿为此承担有关法律责任。',
  );
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月18日`);
}
