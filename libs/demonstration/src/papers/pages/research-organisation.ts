import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header } from './header';

/** D3d 研究开发组织管理水平: four items, none of them empty. */
export function researchOrganisation(folio: Folio, company: PaperCompany): void {
  const first = (company.fiscalYears[0]?.year ?? company.applicationYear - 1) - 1;
  header(folio, company, '研究开发组织管理水平说明');
  const items: [string, string][] = [
    [
      '（一）研发组织管理制度、研发投入核算体系与辅助账',
      `${first}年11月起施行《研发项目管理制度》《研发经费核算管理办法》，按项目编制研发费用辅助账，专账核算。`,
    ],
    [
      '（二）内部研发机构与产学研合作',
      `设立技术研发中心，配备专用研发设备；与常州示例学院签订产学研合作协议，约定成果归属与经费安排。`,
    ],
    [
      '（三）科技成果转化的组织实施与激励奖励制度',
      `${first}年12月印发《科技成果转化组织实施与激励奖励办法》，设立开放式创新创业平台，奖励发放凭证附后。`,
    ],
    [
      '（四）科技人员培养进修、技能培训、人才引进与绩效评价奖励制度',
      `建立《科技人员培养进修制度》《优秀人才引进制度》《科技人员绩效考核奖励制度》，年度培训记录齐全。`,
    ],
  ];
  for (const [heading, text] of items) {
    folio.heading(heading);
    folio.paragraph(text);
  }
  folio.heading('附件清单');
  folio.table(
    [0.6, 4, 1.6],
    [
      ['序号', '制度或证明文件', '印发日期'],
      ['1', '研发项目管理制度', `${first}-11-02`],
      ['2', '研发经费核算管理办法', `${first}-11-02`],
      ['3', '科技成果转化组织实施与激励奖励办法', `${first}-12-06`],
      ['4', '产学研合作协议（双方盖章）', `${first}-12-18`],
      ['5', '科技人员绩效考核奖励制度', `${first}-12-20`],
    ],
  );
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月12日`);
}
