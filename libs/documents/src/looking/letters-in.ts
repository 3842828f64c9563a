import type { ReadPage } from '../page-reader';

/** Letters, ideographs and digits on a page; marks and blanks do not make a page readable. */
export function lettersIn(page: ReadPage): number {
  return page.lines.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
