import type { Brush, Ink } from '../brush';
import { longDate, tenThousands } from '../figures';
import type { PaperCompany } from '../paper';
import { drawSeal } from '../seal';
import { wrapText } from '@terrace/typesetting';

/** D2 营业执照, lying A4. */
export function businessLicence(brush: Brush, company: PaperCompany): void {
  frame(brush);
  const middle = (text: string, y: number, ink: Ink) =>
    brush.write(text, { x: (brush.width - brush.widthOf(text, ink)) / 2, y }, ink);
  middle('营 业 执 照', 120, { size: 42, bold: true });
  middle('（副　本）', 150, { size: 16 });
  brush.write(`统一社会信用代码`, { x: 72, y: 96 }, { size: 11 });
  brush.write(company.creditCode, { x: 72, y: 116 }, { size: 15, bold: true });
  entries(company).forEach(([label, value], at) => entry(brush, label, value, 205 + at * 44));
  brush.write('登记机关', { x: 560, y: 430 }, { size: 13 });
  brush.write(longDate(company.registeredOn), { x: 610, y: 500 }, { size: 13 });
  drawSeal(brush, { x: 670, y: 450 }, '常州市钟楼区行政审批局', '登记专用章', 58);
  middle(
    '演示数据 · DEMONSTRATION　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告',
    545,
    { size: 8, colour: 'grey' },
  );
}

const entries = (company: PaperCompany): [string, string][] => [
  ['名　　称', company.name],
  ['类　　型', '有限责任公司（自然人投资或控股）'],
  ['法定代表人', company.legalPerson],
  ['注册资本', `${tenThousands(company.registeredCapitalYuan)} 万元人民币`],
  ['成立日期', longDate(company.registeredOn)],
  ['住　　所', company.address],
  [
    '经营范围',
    '技术开发、技术服务、技术转让；工业自动化产品的研发、制造与销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
  ],
];

function entry(brush: Brush, label: string, value: string, y: number): void {
  const ink: Ink = { size: 13 };
  brush.write(label, { x: 72, y }, { size: 13, bold: true });
  wrapText(value, 370, (each) => brush.widthOf(each, ink)).forEach((line, at) =>
    brush.write(line, { x: 160, y: y + at * 19 }, ink),
  );
}

function frame(brush: Brush): void {
  for (const [inset, thickness] of [
    [24, 4],
    [32, 1],
  ] as const) {
    const [right, bottom] = [brush.width - inset, brush.height - inset];
    brush.line({ x: inset, y: inset }, { x: right, y: inset }, thickness, 'grey');
    brush.line({ x: right, y: inset }, { x: right, y: bottom }, thickness, 'grey');
    brush.line({ x: right, y: bottom }, { x: inset, y: bottom }, thickness, 'grey');
    brush.line({ x: inset, y: bottom }, { x: inset, y: inset }, thickness, 'grey');
  }
}
