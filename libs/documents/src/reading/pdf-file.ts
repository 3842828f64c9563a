import type { Box } from '../finding';
import { passwordError, type Pdfium } from './pdfium';

export interface PlacedCharacter {
  readonly character: string;
  readonly box: Box;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly rgba: Uint8ClampedArray;
}

/** An open PDF in PDFium's memory. Must be closed; pages are opened and closed one at a time. */
export class PdfFile {
  private constructor(
    private readonly pdfium: Pdfium,
    private readonly handle: number,
    private readonly memory: number,
  ) {}

  static open(pdfium: Pdfium, bytes: Uint8Array): PdfFile | 'encrypted' | 'corrupt' {
    const memory = pdfium.wasmExports.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, memory);
    const handle = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
    if (handle !== 0) return new PdfFile(pdfium, handle, memory);
    const error = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(memory);
    return error === passwordError ? 'encrypted' : 'corrupt';
  }

  close(): void {
    this.pdfium._FPDF_CloseDocument(this.handle);
    this.pdfium.wasmExports.free(this.memory);
  }

  get pageCount(): number {
    return this.pdfium._FPDF_GetPageCount(this.handle);
  }

  /** null = the page is damaged. */
  characters(index: number): PlacedCharacter[] | null {
    return this.onPage(index, (page) => {
      const text = this.pdfium._FPDFText_LoadPage(page);
      if (text === 0) return null;
      try {
        return this.charactersOf(page, text);
      } finally {
        this.pdfium._FPDFText_ClosePage(text);
      }
    });
  }

  /** Drawn on white, the longer side `longSide` pixels; null = the page is damaged. */
  draw(index: number, longSide: number): Picture | null {
    return this.onPage(index, (page) => {
      const [across, down] = [this.pdfium._FPDF_GetPageWidth(page), this.pdfium._FPDF_GetPageHeight(page)];
      const scale = longSide / Math.max(across, down, 1);
      const width = Math.max(1, Math.round(across * scale));
      const height = Math.max(1, Math.round(down * scale));
      return { width, height, rgba: this.pixels(page, width, height) };
    });
  }

  private onPage<T>(index: number, work: (page: number) => T | null): T | null {
    const page = this.pdfium._FPDF_LoadPage(this.handle, index);
    if (page === 0) return null;
    try {
      return work(page);
    } finally {
      this.pdfium._FPDF_ClosePage(page);
    }
  }

  private charactersOf(page: number, text: number): PlacedCharacter[] {
    const { pdfium } = this;
    const [width, height] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
    const slots = pdfium.wasmExports.malloc(32);
    const placed: PlacedCharacter[] = [];
    for (let index = 0, count = pdfium._FPDFText_CountChars(text); index < count; index += 1) {
      const code = pdfium._FPDFText_GetUnicode(text, index);
      if (code < 32) continue;
      pdfium._FPDFText_GetCharBox(text, index, slots, slots + 8, slots + 16, slots + 24);
      const edges = new Float64Array(pdfium.HEAPU8.buffer, slots, 4);
      const [left = 0, right = 0, bottom = 0, top = 0] = edges;
      const box = {
        x: left / width,
        y: 1 - top / height,
        width: (right - left) / width,
        height: (top - bottom) / height,
      };
      placed.push({ character: String.fromCodePoint(code), box });
    }
    pdfium.wasmExports.free(slots);
    return placed;
  }

  private pixels(page: number, width: number, height: number): Uint8ClampedArray {
    const { pdfium } = this;
    const [blueGreenRedAlpha, annotations, redFirst] = [4, 0x01, 0x10];
    const size = width * height * 4;
    const memory = pdfium.wasmExports.malloc(size);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, blueGreenRedAlpha, memory, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations | redFirst);
    const rgba = new Uint8ClampedArray(pdfium.HEAPU8.slice(memory, memory + size));
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(memory);
    return rgba;
  }
}
