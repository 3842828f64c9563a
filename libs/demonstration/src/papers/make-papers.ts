import { openPdf } from '@terrace/typesetting';
import { agencyQualification } from './pages/agency-qualification';
import { annualAccounts } from './pages/annual-accounts';
import { businessLicence } from './pages/business-licence';
import { conversionOfResults } from './pages/conversion-of-results';
import { creditPledge } from './pages/credit-pledge';
import { highTechProducts } from './pages/high-tech-products';
import { ipCertificates } from './pages/ip-certificates';
import { projectApprovals } from './pages/project-approvals';
import { recognitionApplication } from './pages/recognition-application';
import { researchOrganisation } from './pages/research-organisation';
import { specialAudit } from './pages/special-audit';
import { staffStatement } from './pages/staff-statement';
import { taxReturns } from './pages/tax-returns';
import { CanvasBrush } from './canvas-brush';
import { Folio } from './folio';
import { loadFonts } from './fonts';
import type { Paper, PaperCompany, PaperSlot } from './paper';
import { PdfBrush } from './pdf-brush';
import { picturePdf } from './picture-pdf';
import { scan, seedOf } from './scan';
import { a4 } from './sizes';

type Content = (folio: Folio, company: PaperCompany) => void;

const printed: readonly (readonly [PaperSlot, string, Content])[] = [
  ['D1', '高新技术企业认定申请书', recognitionApplication],
  ['D3a', '知识产权证书', ipCertificates],
  ['D3b', '科研项目立项证明', projectApprovals],
  ['D3c', '科技成果转化', conversionOfResults],
  ['D3d', '研究开发组织管理', researchOrganisation],
  ['D4', '高新技术产品（服务）', highTechProducts],
  ['D5', '职工和科技人员情况说明', staffStatement],
  ['D6', '专项审计报告', specialAudit],
  ['D8', '企业所得税年度纳税申报表', taxReturns],
  ['D9', '中介机构资质证明', agencyQualification],
  ['D10', '信用承诺书', creditPledge],
];

/** The whole file of one company, D1 to D10, in that order. The same company gives the same papers. */
export async function makePapers(company: PaperCompany): Promise<Paper[]> {
  const papers: Paper[] = [await scannedLicence(company), await scannedAccounts(company)];
  for (const [slot, title, content] of printed) papers.push(await print(company, slot, title, content));
  return papers.sort((one, other) => one.slot.localeCompare(other.slot, 'en', { numeric: true }));
}

async function print(
  company: PaperCompany,
  slot: PaperSlot,
  title: string,
  content: Content,
): Promise<Paper> {
  const { pdf, faces } = await openPdf(writtenOn(company), '演示数据 DEMONSTRATION');
  content(new Folio(() => new PdfBrush(pdf.addPage([a4.width, a4.height]), faces)), company);
  return {
    slot,
    fileName: `${slot}-${title}.pdf`,
    mime: 'application/pdf',
    bytes: await pdf.save(),
    scanned: false,
  };
}

async function scannedLicence(company: PaperCompany): Promise<Paper> {
  await loadFonts();
  const brush = new CanvasBrush(a4.height, a4.width);
  businessLicence(brush, company);
  const bytes = scan(brush.canvas, { tilt: -0.006, grain: 14, seed: seedOf(company.creditCode) });
  return { slot: 'D2', fileName: 'D2-营业执照.jpg', mime: 'image/jpeg', bytes, scanned: true };
}

async function scannedAccounts(company: PaperCompany): Promise<Paper> {
  await loadFonts();
  const brushes: CanvasBrush[] = [];
  const newPage = () => {
    const brush = new CanvasBrush(a4.width, a4.height);
    brushes.push(brush);
    return brush;
  };
  annualAccounts(new Folio(newPage), company);
  const seed = seedOf(company.creditCode);
  const pictures = brushes.map(({ canvas }, at) =>
    scan(canvas, { tilt: 0.007 - at * 0.006, grain: 16, seed: seed + at }),
  );
  const bytes = await picturePdf(pictures, writtenOn(company));
  return { slot: 'D7', fileName: 'D7-财务会计报告.pdf', mime: 'application/pdf', bytes, scanned: true };
}

const writtenOn = (company: PaperCompany): Date => new Date(Date.UTC(company.applicationYear, 4, 18, 1));
