/**
 * Widths of text as the sum of its letters', each measured once at size 1. Breaking lines asks for thousands of widths, and
 * laying out a whole string with a font of 30,000 glyphs costs about a millisecond; these papers need no kerning.
 */
export class LetterWidths {
  private readonly known = new Map<string, number>();

  constructor(private readonly measure: (letter: string, bold: boolean) => number) {}

  of(text: string, size: number, bold: boolean): number {
    let sum = 0;
    for (const letter of text) sum += this.one(letter, bold);
    return sum * size;
  }

  private one(letter: string, bold: boolean): number {
    const key = bold ? `b${letter}` : letter;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const width = this.measure(letter, bold);
    this.known.set(key, width);
    return width;
  }
}
