import type { Box } from '../finding';
import type { PlacedLine } from '../page-reader';

export interface RawLine {
  readonly text: string;
  readonly mean: number;
  readonly box?: number[][];
}

/** The writing in an encoded picture, row by row; what stands on one height comes as one row, joined by spaces. */
export interface Recogniser {
  detect(picture: Uint8Array): Promise<RawLine[]>;
}

export interface Recognised {
  readonly lines: readonly PlacedLine[];
  /** Mean over lines, weighted by their length; 0 when nothing was recognised. */
  readonly confidence: number;
}

/** Reads an encoded picture of known size. */
export async function recognise(
  recogniser: Recogniser,
  picture: Uint8Array,
  width: number,
  height: number,
): Promise<Recognised> {
  const place = placer(width, height);
  const rows = (await recogniser.detect(picture)).filter((row) => row.text.trim() !== '');
  const letters = rows.reduce((sum, row) => sum + row.text.length, 0);
  const weighted = rows.reduce((sum, row) => sum + row.mean * row.text.length, 0);
  return {
    lines: rows.map(({ text, box }) => ({ text, box: box ? place(box) : wholePage })),
    confidence: letters === 0 ? 0 : weighted / letters,
  };
}

const wholePage: Box = { x: 0, y: 0, width: 1, height: 1 };

/** The models see the picture fitted into multiples of 32, with bars; this takes the bars out again. */
function placer(width: number, height: number): (corners: number[][]) => Box {
  const [fullWidth, fullHeight] = [Math.ceil(width / 32) * 32, Math.ceil(height / 32) * 32];
  const scale = Math.min(fullWidth / width, fullHeight / height);
  const [barX, barY] = [(fullWidth - width * scale) / 2, (fullHeight - height * scale) / 2];
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return (corners) => {
    const across = corners.map((corner) => clamp(((corner[0] ?? 0) - barX) / (width * scale)));
    const down = corners.map((corner) => clamp(((corner[1] ?? 0) - barY) / (height * scale)));
    const [x, y] = [Math.min(...across), Math.min(...down)];
    return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
  };
}
