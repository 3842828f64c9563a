import { PDFDocument, type PDFFont } from 'pdf-lib';
import { LetterWidths } from './letter-widths';
import { loadFonts } from './load-fonts';

export interface Faces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly widths: LetterWidths;
}

/** A new PDF with both faces, of which only the letters used are embedded: a page has 10 to 40 kB. */
export async function openPdf(writtenOn: Date, subject: string): Promise<{ pdf: PDFDocument; faces: Faces }> {
  const fonts = await loadFonts();
  const pdf = await PDFDocument.create();
  pdf.registerFontkit({ create: fonts.parsed } as Parameters<PDFDocument['registerFontkit']>[0]);
  pdf.setCreationDate(writtenOn);
  pdf.setModificationDate(writtenOn);
  pdf.setSubject(subject);
  const regular = await pdf.embedFont(fonts.regular, { subset: true });
  const bold = await pdf.embedFont(fonts.bold, { subset: true });
  const widths = new LetterWidths((letter, isBold) => (isBold ? bold : regular).widthOfTextAtSize(letter, 1));
  return { pdf, faces: { regular, bold, widths } };
}
