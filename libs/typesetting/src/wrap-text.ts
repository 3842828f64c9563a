/** Breaks text into lines no wider than `width`. Numbers and codes stay whole unless one alone is too wide. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\x21-\x7e]+|[\s\S]/gu) ?? []) {
    for (const piece of widthOf(word) > width ? [...word] : [word]) {
      if (line !== '' && widthOf(line + piece) > width) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  return [...lines, line];
}
