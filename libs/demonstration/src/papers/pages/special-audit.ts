import { difference, percentage, share, tenThousands, total } from '../figures';
import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { agency, header, lastYear } from './header';

const items: readonly (readonly [string, number])[] = [
  ['人员人工费用', 52],
  ['直接投入费用', 28],
  ['折旧费用与长期待摊费用', 6],
  ['无形资产摊销费用', 3],
  ['设计费用', 2],
  ['装备调试费用与试验费用', 3],
];

/** D6 研究开发费用和高新技术产品（服务）收入专项审计报告. */
export function specialAudit(folio: Folio, company: PaperCompany): void {
  const report = `常示专审字〔${company.applicationYear}〕第 0${company.creditCode.slice(-3)} 号`;
  header(folio, company, '研究开发费用及高新技术产品（服务）收入专项审计报告', report);
  folio.paragraph(
    `${company.name}：我们审计了后附的贵公司近三个会计年度研究开发费用结构明细表及 ${lastYear(company)} 年度高新技术产品（服务）收入明细表。`,
  );
  folio.paragraph(
    '我们认为，上述明细表在所有重大方面按照《高新技术企业认定管理工作指引》（国科发火〔2016〕195号）的规定编制，公允反映了贵公司的研究开发费用和高新技术产品（服务）收入情况。',
  );
  folio.heading('一、研究开发费用结构明细表（万元）');
  const years = company.fiscalYears;
  folio.table(
    [2.6, ...years.map(() => 1.4)],
    [
      ['项目', ...years.map((each) => `${each.year}年`)],
      ...items.map(([name, percent]) => [
        name,
        ...years.map((each) => tenThousands(share(each.rdYuan, percent))),
      ]),
      ['其他费用', ...years.map((each) => tenThousands(rest(each.rdYuan)))],
      ['合计', ...years.map((each) => tenThousands(each.rdYuan))],
      ['占销售收入比例', ...years.map((each) => percentage(each.rdYuan, each.salesYuan))],
    ],
  );
  folio.paragraph(
    `近三年研究开发费用总额 ${tenThousands(total(years.map((each) => each.rdYuan)))} 万元，全部在中国境内发生。`,
  );
  income(folio, company);
  folio.paragraph('中国注册会计师：示例甲　　　　中国注册会计师：示例乙');
  folio.sign(agency, '示例甲', `${company.applicationYear}年04月20日`, '报告专用章');
}

const rest = (rd: string): string => difference(rd, total(items.map(([, percent]) => share(rd, percent))));

function income(folio: Folio, company: PaperCompany): void {
  const last = company.fiscalYears.at(-1);
  folio.heading(`二、${lastYear(company)} 年度高新技术产品（服务）收入明细表（万元）`);
  folio.table(
    [0.9, 3.6, 1.6],
    [
      ['编号', '产品（服务）名称', '收入'],
      ...company.products.map((each) => [each.no, each.title, tenThousands(each.incomeYuan)]),
      ['合计', '', tenThousands(last?.hntIncomeYuan ?? '0')],
    ],
  );
  if (last)
    folio.paragraph(
      `高新技术产品（服务）收入占企业同期总收入的比例为 ${percentage(last.hntIncomeYuan, last.totalIncomeYuan)}。`,
    );
}
