import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { encryptedPdf } from './encrypted-pdf';
import { makePapers } from './make-papers';
import type { Paper, PaperCompany } from './paper';
import { picturePdf } from './picture-pdf';
import { a4 } from './sizes';

export type Spoiling = 'wrong-code' | 'blank' | 'encrypted' | 'unreadable';

/** Another company's valid code: what is found when the wrong file was uploaded. */
const otherCode = '91320404MA20AB1366';
const writtenOn = new Date(Date.UTC(2020, 4, 18));

/** The same paper with one fault. `wrong-code` prints it anew for the company, with another company's code. */
export async function spoil(paper: Paper, how: Spoiling, company: PaperCompany): Promise<Paper> {
  if (how === 'wrong-code') return withOtherCode(paper, company);
  if (how === 'encrypted') return { ...paper, ...asPdf(paper), bytes: encryptedPdf() };
  if (paper.mime !== 'application/pdf')
    return { ...paper, bytes: how === 'blank' ? blankPicture() : await blurred(paper.bytes) };
  return {
    ...paper,
    scanned: true,
    bytes: how === 'blank' ? await blankPdf() : await picturePdf([await blurred(null)], writtenOn),
  };
}

async function withOtherCode(paper: Paper, company: PaperCompany): Promise<Paper> {
  const papers = await makePapers({ ...company, creditCode: otherCode });
  return papers.find((each) => each.slot === paper.slot) ?? paper;
}

const asPdf = (paper: Paper) => ({
  mime: 'application/pdf',
  fileName: paper.fileName.replace(/\.\w+$/, '.pdf'),
});

function blankPicture(): Uint8Array {
  const canvas = createCanvas(1240, 877);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f3ee';
  context.fillRect(0, 0, 1240, 877);
  return new Uint8Array(canvas.toBuffer('image/jpeg', 82));
}

async function blankPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([a4.width, a4.height]);
  return pdf.save();
}

/** So few pixels that no stroke is left, blown up again: a photograph out of focus. */
async function blurred(picture: Uint8Array | null): Promise<Uint8Array> {
  const image = await loadImage(picture ?? blankPicture());
  const small = createCanvas(150, 106);
  small.getContext('2d').drawImage(image, 0, 0, 150, 106);
  const canvas = createCanvas(1240, 877);
  canvas.getContext('2d').drawImage(small, 0, 0, 1240, 877);
  return new Uint8Array(canvas.toBuffer('image/jpeg', 60));
}
