import type { Text } from '@terrace/kernel';
import { openPdf, wrapText, type Faces } from '@terrace/typesetting';
import { rgb, type PDFDocument, type PDFPage } from 'pdf-lib';
import { sayAmount, sayTarget } from '../say-reading';
import type { Reading } from '../snapshot';
import { notesOf } from './write-workbook';

type Language = keyof Text;

export interface ReportHead {
  readonly title: string;
  /** The plan that sets the targets. */
  readonly basis: string;
  readonly on: string;
  /** Who froze it, and why; null: it was not frozen. */
  readonly frozen: string | null;
  readonly writtenAt: Date;
}

/** A4 in points; columns from left to right. */
const [pageWidth, pageHeight, margin] = [595, 842, 48];
const columns = [30, 200, 104, 92, 73];
const [textSize, noteSize, titleSize, leading] = [9, 7.5, 16, 1.45];

const words = {
  zh: {
    head: ['编号', '指标', '目标', '完成', '差距'],
    on: (day: string, basis: string) => `数据日期：${day}　依据：《${basis}》`,
    aspired: '（力争）',
    met: '已达标',
    page: (page: number, pages: number) => `第${String(page)}页，共${String(pages)}页`,
  },
  en: {
    head: ['No.', 'Indicator', 'Target', 'Value', 'Gap'],
    on: (day: string, basis: string) => `As of ${day}. Set by: ${basis}`,
    aspired: ' (striven for)',
    met: 'met',
    page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  },
} as const;

/** The indicators of a day as a report to print: every value with its target, gap and what has to be said of it. */
export async function writeReport(
  head: ReportHead,
  readings: readonly Reading[],
  language: Language,
): Promise<Uint8Array> {
  const { pdf, faces } = await openPdf(head.writtenAt, head.title);
  pdf.setTitle(head.title);
  const sheet = new Sheet(pdf, faces);
  sheet.line(head.title, titleSize, true);
  sheet.line(words[language].on(head.on, head.basis), textSize);
  if (head.frozen) sheet.line(head.frozen, textSize);
  sheet.row(
    words[language].head.map((text) => [text]),
    true,
  );
  for (const each of readings) sheet.row(rowOf(each, language, sheet), false, notesOf(each, language));
  sheet.numberPages((page, pages) => words[language].page(page, pages));
  return pdf.save();
}

function rowOf(reading: Reading, language: Language, sheet: Sheet): string[][] {
  const { id, title, unit, target, aspired, value, gap, isMet } = reading;
  const { met, aspired: striven } = words[language];
  const cells = [
    id,
    title[language],
    sayTarget(target, unit)[language] + (aspired ? striven : ''),
    sayAmount(value, unit)[language],
    gap === null ? (isMet ? met : '—') : sayAmount(gap, unit)[language],
  ];
  return cells.map((text, at) => sheet.wrapped(text, columns[at]!));
}

/** Writes from the top of a page downwards, and on the next one where it is full. */
class Sheet {
  private page: PDFPage;
  private top = margin;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly faces: Faces,
  ) {
    this.page = pdf.addPage([pageWidth, pageHeight]);
  }

  line(text: string, size: number, bold = false): void {
    for (const part of wrapText(text, pageWidth - 2 * margin, (piece) =>
      this.faces.widths.of(piece, size, bold),
    )) {
      this.take(size * leading);
      this.write(part, margin, size, bold);
    }
    this.top += size * 0.4;
  }

  wrapped(text: string, width: number): string[] {
    return wrapText(text, width - 6, (piece) => this.faces.widths.of(piece, textSize, false));
  }

  row(cells: readonly (readonly string[])[], bold: boolean, notes: readonly string[] = []): void {
    const inNotes = notes.flatMap((note) =>
      wrapText(note, pageWidth - 2 * margin - columns[0]!, (piece) =>
        this.faces.widths.of(piece, noteSize, false),
      ),
    );
    const lines = Math.max(...cells.map((cell) => cell.length));
    this.room(lines * textSize * leading + inNotes.length * noteSize * leading + 8);
    const begun = this.top;
    let left = margin;
    cells.forEach((cell, at) => {
      this.top = begun;
      for (const part of cell) {
        this.top += textSize * leading;
        this.write(part, left, textSize, bold);
      }
      left += columns[at]!;
    });
    this.top = begun + lines * textSize * leading;
    for (const note of inNotes) {
      this.top += noteSize * leading;
      this.write(note, margin + columns[0]!, noteSize, false, 0.45);
    }
    this.rule(this.top + 5);
    this.top += 8;
  }

  numberPages(say: (page: number, pages: number) => string): void {
    const pages = this.pdf.getPages();
    pages.forEach((page, at) => {
      this.page = page;
      this.top = pageHeight - margin / 2;
      this.write(say(at + 1, pages.length), margin, noteSize, false, 0.45);
    });
  }

  private take(height: number): void {
    this.room(height);
    this.top += height;
  }

  private room(height: number): void {
    if (this.top + height <= pageHeight - margin) return;
    this.page = this.pdf.addPage([pageWidth, pageHeight]);
    this.top = margin;
  }

  private write(text: string, x: number, size: number, bold: boolean, grey = 0.1): void {
    const font = bold ? this.faces.bold : this.faces.regular;
    this.page.drawText(text, { x, y: pageHeight - this.top, size, font, color: rgb(grey, grey, grey) });
  }

  private rule(top: number): void {
    const y = pageHeight - top;
    const [start, end] = [
      { x: margin, y },
      { x: pageWidth - margin, y },
    ];
    this.page.drawLine({ start, end, thickness: 0.4, color: rgb(0.8, 0.82, 0.84) });
  }
}
