import fontkit from '@pdf-lib/fontkit';

export type ParsedFont = ReturnType<typeof fontkit.create>;

interface Subset {
  readonly loca: { version?: number };
  _addGlyph(glyph: number): number;
}

/**
 * Parses a font so that its subsets can be drawn. fontkit 1.1.1 writes glyphs one after another at any length but halves
 * their places in a small subset: behind the first glyph of odd length every other one is empty when drawn, though its text
 * can still be read. Version 1 of the table keeps the places whole.
 */
export function parseFont(bytes: Uint8Array): ParsedFont {
  const font = fontkit.create(bytes);
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    keepPlacesWhole(subset as unknown as Subset);
    return subset;
  };
  return font;
}

function keepPlacesWhole(subset: Subset): void {
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyph) => {
    subset.loca.version = 1;
    return addGlyph(glyph);
  };
}
