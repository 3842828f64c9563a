import { PDFiumModule } from '@hyzyla/pdfium';

type Core = Awaited<ReturnType<typeof PDFiumModule>>;

/** PDFium as compiled to WebAssembly. The package's own classes give text without places, so the C functions are called. */
export interface Pdfium extends Core {
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetCharBox(
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
}

export const passwordError = 4;

let opened: Promise<Pdfium> | null = null;

/** Loaded once per process, at the first use: about 5 MB of code and 20 ms. */
export function openPdfium(): Promise<Pdfium> {
  opened ??= PDFiumModule({}).then((module) => {
    module._FPDF_InitLibraryWithConfig({});
    return module as Pdfium;
  });
  return opened;
}
