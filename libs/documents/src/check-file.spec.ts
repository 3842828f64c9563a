import { checkFile } from './check-file';
import type { ReadPage, ReadResult } from './page-reader';
import type { DocumentSlot } from './slot';
import { ToldPageReader, typedPage } from './testing/typed-page';

const slot: DocumentSlot = {
  code: 'D2',
  title: { zh: '营业执照', en: 'Business licence' },
  required: true,
  accept: ['pdf', 'jpeg'],
  mustName: true,
  maxBytes: 1_000,
  clause: '国科发火〔2016〕195号 二（三）',
};
const company = {
  name: '常州启衡传感技术有限公司',
  formerNames: ['常州启衡电子有限公司'],
  creditCode: '91320404MA1WX00089',
};
const pdf = new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF\n'));
const png = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'));

const check = (bytes: Uint8Array, result: ReadResult, changed: Partial<DocumentSlot> = {}) =>
  checkFile(bytes, { slot: { ...slot, ...changed }, company }, new ToldPageReader(result));
const checkPage = (page: ReadPage, changed: Partial<DocumentSlot> = {}) =>
  check(pdf, { kind: 'read', pageCount: 1, pages: [page], unreadPages: [] }, changed);
const codesOf = async (verdict: ReturnType<typeof check>) =>
  (await verdict).findings.map(({ code, severity }) => `${code} ${severity}`);

describe('checkFile', () => {
  it('passes a document with the registered name and code', async () => {
    const verdict = await checkPage(typedPage([company.name, company.creditCode]));
    expect(verdict).toMatchObject({ status: 'passed', mime: 'application/pdf', pageCount: 1 });
    expect(verdict.findings.map(({ code }) => code)).toEqual(['name-matches', 'code-matches']);
  });

  it('judges a file by its content before reading it', async () => {
    const corrupt: ReadResult = { kind: 'corrupt' };
    expect(await codesOf(check(new Uint8Array(), corrupt))).toEqual(['file-empty block']);
    expect(await codesOf(check(new Uint8Array(1_001), corrupt))).toEqual(['file-too-large block']);
    expect(await codesOf(check(new Uint8Array(Buffer.from('just text')), corrupt))).toEqual([
      'type-unknown block',
    ]);
    expect(await codesOf(check(png, corrupt))).toEqual(['type-not-accepted block']);
    expect(await codesOf(check(pdf, corrupt))).toEqual(['file-corrupt block']);
    expect(await codesOf(check(pdf, { kind: 'encrypted' }))).toEqual(['file-encrypted block']);
    expect(await codesOf(check(pdf, { kind: 'read', pageCount: 0, pages: [], unreadPages: [] }))).toEqual([
      'no-pages block',
    ]);
  });

  it('blocks another code and quotes both, with the clause', async () => {
    const verdict = await checkPage(typedPage([company.name, '91320404MA20AB1366']));
    expect(verdict.status).toBe('failed');
    expect(verdict.findings.at(-1)).toMatchObject({
      code: 'code-differs',
      value: '91320404MA20AB1366',
      expected: company.creditCode,
      clause: slot.clause,
      page: 1,
    });
  });

  it('only reports another code that stands beside the right one', async () => {
    const page = typedPage([company.name, company.creditCode, '受托方 91320404MA20AB1366']);
    expect(await codesOf(checkPage(page))).toEqual([
      'name-matches info',
      'code-matches info',
      'code-other info',
    ]);
  });

  it('blocks a code that fails its own check digit', async () => {
    expect(await codesOf(checkPage(typedPage([company.name, '91320404MA1WX00088'])))).toEqual([
      'name-matches info',
      'code-misprinted block',
    ]);
  });

  it('blocks a document that says neither name nor code, naming whom it does say', async () => {
    const verdict = await checkPage(typedPage(['无锡蓝海新材料有限公司 二〇二〇年度财务报告']));
    expect(verdict.findings.map(({ code }) => code)).toEqual(['name-missing', 'code-missing']);
    expect(verdict.findings[0]?.value).toBe('无锡蓝海新材料有限公司');
  });

  it('asks for the notice of change when a former name is found', async () => {
    expect(await codesOf(checkPage(typedPage(['常州启衡电子有限公司', company.creditCode])))).toEqual([
      'name-former warn',
      'code-matches info',
    ]);
  });

  it('blocks a name one letter off in stored text and only warns in a scan', async () => {
    const lines = ['常州启恒传感技术有限公司', company.creditCode];
    expect(await codesOf(checkPage(typedPage(lines)))).toContain('name-near-miss block');
    expect(await codesOf(checkPage(typedPage(lines, 'ocr', 0.97)))).toContain('name-near-miss warn');
  });

  it('calls a scan of low confidence unreadable and says nothing about its name', async () => {
    expect(await codesOf(checkPage(typedPage([company.name, company.creditCode], 'ocr', 0.6)))).toEqual([
      'scan-unreadable block',
    ]);
  });

  it('asks no name of a slot that need not carry one', async () => {
    expect(
      await codesOf(checkPage(typedPage(['中介机构资质证明材料及执业证书']), { mustName: false })),
    ).toEqual([]);
  });

  it('says which pages were left unread', async () => {
    const pages = [typedPage([company.name, company.creditCode])];
    const verdict = await check(pdf, { kind: 'read', pageCount: 9, pages, unreadPages: [2, 3, 4, 9] });
    expect(verdict.findings.at(-1)).toMatchObject({
      code: 'pages-not-read',
      severity: 'info',
      value: '2–4, 9',
    });
  });
});
