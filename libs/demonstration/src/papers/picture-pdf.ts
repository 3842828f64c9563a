import { PDFDocument } from 'pdf-lib';
import { a4 } from './sizes';

/** A PDF of pictures only, as scanners write it. */
export async function picturePdf(pictures: readonly Uint8Array[], writtenOn: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(writtenOn);
  pdf.setModificationDate(writtenOn);
  pdf.setSubject('演示数据 DEMONSTRATION');
  for (const picture of pictures) {
    const image = await pdf.embedJpg(picture);
    pdf.addPage([a4.width, a4.height]).drawImage(image, { x: 0, y: 0, width: a4.width, height: a4.height });
  }
  return pdf.save();
}
