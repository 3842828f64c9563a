import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';
import { header, lastYear } from './header';

const posts = ['研发工程师', '测试工程师', '工艺工程师', '项目主管', '结构设计师'];
const educations = ['本科', '硕士', '大专', '本科'];

/** D5 职工和科技人员情况说明: numbers, structure and the list, identity numbers masked. */
export function staffStatement(folio: Folio, company: PaperCompany): void {
  const last = company.fiscalYears.at(-1);
  const [staff, rdStaff] = [last?.staff ?? 0, last?.rdStaff ?? 0];
  header(folio, company, '企业职工和科技人员情况说明', `（${lastYear(company)} 年度）`);
  folio.table(
    [2, 1, 1],
    [
      ['项目', '企业职工', '科技人员'],
      ['总数（人）', `${staff}`, `${rdStaff}`],
      ['其中：在职人员', `${staff}`, `${rdStaff}`],
      ['兼职人员', '0', '0'],
      ['临时聘用人员', '0', '0'],
    ],
  );
  folio.paragraph(
    `全年月平均职工总数 ${staff} 人，其中累计实际工作时间在183天以上的科技人员 ${rdStaff} 人。`,
  );
  folio.heading('科技人员名单');
  folio.table(
    [0.8, 1.4, 2.4, 1.4, 1.8, 1.2],
    [['序号', '姓名', '身份证号', '学历', '岗位', '工作天数'], ...people(Math.min(rdStaff, 40))],
  );
  folio.sign(company.name, company.legalPerson, `${company.applicationYear}年05月12日`);
}

function people(count: number): string[][] {
  const families = [...'王李张刘陈杨赵黄周吴'];
  return Array.from({ length: count }, (_, at) => [
    `${at + 1}`,
    `${families[at % families.length]}某${'甲乙丙丁'[at % 4]}`,
    `3204**********${`${at + 11}`.padStart(4, '0')}`,
    educations[at % educations.length] ?? '本科',
    posts[at % posts.length] ?? '研发工程师',
    `${183 + ((at * 7) % 60)}`,
  ]);
}
