import { PdfiumOcrPageReader } from './pdfium-ocr-page-reader';
import { linesFromCharacters } from './lines-from-characters';

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const emptyPages = (count: number) => {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ');
  const pages = Array.from(
    { length: count },
    (_, at) => `${at + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n`,
  );
  return ascii(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${count} >>\nendobj\n` +
      `${pages.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );
};

describe('the page reader', () => {
  const reader = new PdfiumOcrPageReader({
    pages: 400,
    recognisedPages: 0,
    longSide: 1000,
    pixels: 1_000_000,
  });

  it('calls a PDF without structure corrupt', async () => {
    expect(await reader.read(ascii('%PDF-1.7\nnothing follows'), 'application/pdf')).toEqual({
      kind: 'corrupt',
    });
  });

  it('lists the pages it may not recognise', async () => {
    const read = await reader.read(emptyPages(3), 'application/pdf');
    expect(read).toMatchObject({ kind: 'read', pageCount: 3, pages: [], unreadPages: [1, 2, 3] });
  });

  it('refuses a picture that would unpack to more pixels than allowed', async () => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a0', 'hex');
    expect(await reader.read(new Uint8Array(head), 'image/png')).toEqual({ kind: 'corrupt' });
  });

  it('goes on after a file that could not be read', async () => {
    const results = await Promise.all([
      reader.read(ascii('%PDF-1.7'), 'application/pdf'),
      reader.read(emptyPages(1), 'application/pdf'),
    ]);
    expect(results.map((result) => result.kind)).toEqual(['corrupt', 'read']);
  });
});

describe('lines from stored letters', () => {
  const letters = (text: string, x: number, y: number) =>
    [...text].map((character, at) => ({
      character,
      box: { x: x + at * 0.02, y, width: 0.02, height: 0.02 },
    }));

  it('end at the next row and at the next cell of a table', () => {
    const lines = linesFromCharacters([
      ...letters('名称', 0.1, 0.1),
      ...letters('启衡', 0.5, 0.1),
      ...letters('住所', 0.1, 0.2),
    ]);
    expect(lines.map((line) => line.text)).toEqual(['名称', '启衡', '住所']);
    expect(lines[0]?.box.width).toBeCloseTo(0.04);
  });
});
