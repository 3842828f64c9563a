import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas';
import type { Picture } from './pdf-file';

export interface EncodedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A drawn page as a file the recogniser opens. */
export function encodePicture({ rgba, width, height }: Picture): EncodedPicture {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0);
  return { bytes: canvas.toBuffer('image/jpeg', 92), width, height };
}

/** An uploaded picture on white, no larger than `longSide`; null = it cannot be decoded. */
export async function shrinkPicture(bytes: Uint8Array, longSide: number): Promise<EncodedPicture | null> {
  const image = await loadImage(bytes).catch(() => null);
  if (!image || image.width === 0 || image.height === 0) return null;
  const scale = Math.min(1, longSide / Math.max(image.width, image.height));
  const [width, height] = [
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  ];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { bytes: canvas.toBuffer('image/jpeg', 92), width, height };
}
