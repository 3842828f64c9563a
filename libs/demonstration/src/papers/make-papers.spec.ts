import { checkFile, PdfiumOcrPageReader, type DocumentSlot, type Verdict } from '@terrace/documents';
import { makePapers } from './make-papers';
import type { Paper, PaperSlot } from './paper';
import { sampleCompany } from './sample-company';
import { spoil } from './spoil';

const slotFor = (code: string): DocumentSlot => ({
  code,
  title: { zh: code, en: code },
  required: true,
  accept: ['pdf', 'jpeg'],
  mustName: true,
  maxBytes: 20_000_000,
});

const reader = new PdfiumOcrPageReader({
  pages: 400,
  recognisedPages: 1,
  longSide: 1754,
  pixels: 100_000_000,
});
const check = (paper: Paper): Promise<Verdict> =>
  checkFile(paper.bytes, { slot: slotFor(paper.slot), company: sampleCompany }, reader);
const codesOf = (verdict: Verdict): string[] => verdict.findings.map((finding) => finding.code);

describe('the papers of an invented company', () => {
  let papers: Paper[] = [];
  const paper = (slot: PaperSlot): Paper => papers.find((each) => each.slot === slot)!;

  beforeAll(async () => {
    papers = await makePapers(sampleCompany);
  }, 180_000);

  it('are one for each slot, in order', () => {
    const slots = ['D1', 'D2', 'D3a', 'D3b', 'D3c', 'D3d', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'];
    expect(papers.map((each) => each.slot)).toEqual(slots);
    expect(papers.filter((each) => each.scanned).map((each) => each.slot)).toEqual(['D2', 'D7']);
  });

  it('are the same bytes every time', async () => {
    const again = await makePapers(sampleCompany);
    expect(again.map((each) => Buffer.from(each.bytes).toString('base64'))).toEqual(
      papers.map((each) => Buffer.from(each.bytes).toString('base64')),
    );
  }, 180_000);

  it('pass the check, printed or scanned, with the place of name and code', async () => {
    for (const each of papers) {
      const verdict = await check(each);
      expect([each.slot, verdict.status]).toEqual([each.slot, 'passed']);
      expect([each.slot, ...codesOf(verdict)]).toEqual(
        expect.arrayContaining([each.slot, 'name-matches', 'code-matches']),
      );
      expect(verdict.findings.find((finding) => finding.code === 'code-matches')?.box?.width).toBeGreaterThan(
        0.1,
      );
    }
  }, 180_000);

  it('fail with both codes quoted when another company is on them', async () => {
    const verdict = await check(await spoil(paper('D8'), 'wrong-code', sampleCompany));
    expect(verdict.status).toBe('failed');
    expect(verdict.findings.find((finding) => finding.code === 'code-differs')).toMatchObject({
      value: '91320404MA20AB1366',
      expected: sampleCompany.creditCode,
      page: 1,
    });
  }, 180_000);

  it('fail as encrypted when they need a password', async () => {
    expect(codesOf(await check(await spoil(paper('D1'), 'encrypted', sampleCompany)))).toEqual([
      'file-encrypted',
    ]);
  });

  it('fail as unreadable when blank', async () => {
    expect(codesOf(await check(await spoil(paper('D10'), 'blank', sampleCompany)))).toEqual([
      'scan-unreadable',
    ]);
  }, 180_000);

  it('fail as unreadable when photographed out of focus', async () => {
    expect(codesOf(await check(await spoil(paper('D2'), 'unreadable', sampleCompany)))).toEqual([
      'scan-unreadable',
    ]);
  }, 180_000);
});
