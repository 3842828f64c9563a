export { LetterWidths } from './letter-widths';
export { loadFonts } from './load-fonts';
export type { Fonts } from './load-fonts';
export { openPdf } from './open-pdf';
export type { Faces } from './open-pdf';
export { wrapText } from './wrap-text';
