import { PageReader, type ReadPage, type ReadResult } from '../page-reader';
import { lettersIn } from '../looking/letters-in';
import { encodePicture, shrinkPicture, type EncodedPicture } from './encode-picture';
import { linesFromCharacters } from './lines-from-characters';
import { openPdfium } from './pdfium';
import { PdfFile } from './pdf-file';
import { pictureSize } from './picture-size';
import { recognise } from './recogniser';
import { RecogniserThread } from './recogniser-thread';

export interface ReadingLimits {
  /** Pages read at all; an audit report with its notes has 60 to 150. */
  readonly pages: number;
  /** Pages recognised from pictures, at 2 to 4 s each. */
  readonly recognisedPages: number;
  /** Of the picture given to the recogniser: A4 at 150 dpi is 1754. */
  readonly longSide: number;
  readonly pixels: number;
}

const usual: ReadingLimits = { pages: 400, recognisedPages: 5, longSide: 1754, pixels: 100_000_000 };

const recogniser = new RecogniserThread();

/** Fewer stored letters than this and the page is taken for a picture with, at most, a stamped number. */
const fewLetters = 20;

/** Reads stored text with PDFium and pictures with PaddleOCR: one file at a time per process, one page at a time in memory. */
export class PdfiumOcrPageReader extends PageReader {
  private static turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: ReadingLimits = usual) {
    super();
  }

  read(bytes: Uint8Array, mime: 'application/pdf' | 'image/png' | 'image/jpeg'): Promise<ReadResult> {
    const mine = PdfiumOcrPageReader.turn.then(() =>
      mime === 'application/pdf' ? this.readPdf(bytes) : this.readPicture(bytes, mime),
    );
    PdfiumOcrPageReader.turn = mine.catch(() => null);
    return mine;
  }

  private async readPdf(bytes: Uint8Array): Promise<ReadResult> {
    const file = PdfFile.open(await openPdfium(), bytes);
    if (typeof file === 'string') return { kind: file };
    try {
      return await this.readPages(file);
    } finally {
      file.close();
    }
  }

  private async readPages(file: PdfFile): Promise<ReadResult> {
    const pages: ReadPage[] = [];
    const unreadPages: number[] = [];
    let recognised = 0;
    for (let index = 0; index < file.pageCount; index += 1) {
      const stored = index < this.limits.pages ? storedText(file, index) : null;
      if (stored && lettersIn(stored) >= fewLetters) pages.push(stored);
      else if (index >= this.limits.pages || recognised >= this.limits.recognisedPages)
        unreadPages.push(index + 1);
      else {
        recognised += 1;
        pages.push(await this.drawnText(file, index));
      }
    }
    return { kind: 'read', pageCount: file.pageCount, pages, unreadPages };
  }

  private async drawnText(file: PdfFile, index: number): Promise<ReadPage> {
    const picture = file.draw(index, this.limits.longSide);
    return picture
      ? recognisedPage(index + 1, encodePicture(picture))
      : { page: index + 1, source: 'ocr', lines: [], confidence: 0 };
  }

  private async readPicture(bytes: Uint8Array, mime: 'image/png' | 'image/jpeg'): Promise<ReadResult> {
    const size = pictureSize(bytes, mime);
    if (!size || size.width * size.height > this.limits.pixels) return { kind: 'corrupt' };
    const picture = await shrinkPicture(bytes, this.limits.longSide);
    if (!picture) return { kind: 'corrupt' };
    return { kind: 'read', pageCount: 1, pages: [await recognisedPage(1, picture)], unreadPages: [] };
  }
}

function storedText(file: PdfFile, index: number): ReadPage | null {
  const characters = file.characters(index);
  return (
    characters && { page: index + 1, source: 'text', lines: linesFromCharacters(characters), confidence: 1 }
  );
}

async function recognisedPage(page: number, picture: EncodedPicture): Promise<ReadPage> {
  const read = await recognise(recogniser, picture.bytes, picture.width, picture.height);
  return { page, source: 'ocr', ...read };
}
