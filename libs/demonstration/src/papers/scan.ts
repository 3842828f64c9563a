import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** How a page came off the glass. */
export interface Glass {
  /** Radians; 0.008 is half a degree. */
  readonly tilt: number;
  /** Largest change of a pixel's shade, out of 255. */
  readonly grain: number;
  readonly seed: number;
}

/** The page as a scanner would give it: slightly turned, off-white and grainy; the same seed gives the same picture. */
export function scan(page: Canvas, { tilt, grain, seed }: Glass): Uint8Array {
  const { width, height } = page;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f3ee';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(tilt);
  context.drawImage(page, -width / 2, -height / 2);
  const picture = context.getImageData(0, 0, width, height);
  const changes = grainOf(seed, grain);
  for (let at = 0, pixel = 0; at < picture.data.length; at += 4, pixel += 1) {
    const change = changes[pixel % changes.length] ?? 0;
    for (let part = at; part < at + 3; part += 1) picture.data[part] = (picture.data[part] ?? 0) + change;
  }
  context.putImageData(picture, 0, 0);
  return new Uint8Array(canvas.toBuffer('image/jpeg', 82));
}

/** Changes of shade, a prime number of them so that rows do not repeat under one another; one for each pixel would take seconds. */
function grainOf(seed: number, most: number): Int8Array {
  const random = sequence(seed);
  return Int8Array.from({ length: 65_537 }, () => (random() - 0.5) * 2 * most - 4);
}

/** Mulberry32: even enough for grain, and the same everywhere. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number of a text, for a seed: the same company has the same scans. */
export const seedOf = (text: string): number =>
  [...text].reduce((sum, each) => (Math.imul(sum, 31) + each.codePointAt(0)!) >>> 0, 7);
