import type { Recogniser } from './recogniser';

let opened: Promise<Recogniser> | null = null;

/**
 * PaddleOCR's models, loaded once per process at the first scan: about 1.5 s. Without the memory arena: it would keep what
 * the largest page ever seen needed, more than 1 GB.
 */
export function openRecogniser(): Promise<Recogniser> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Recogniser> {
  const { default: Ocr } = await import('@gutenye/ocr-node');
  const recogniser: Recogniser = await Ocr.create({
    onnxOptions: { enableCpuMemArena: false, enableMemPattern: false },
  });
  return recogniser;
}
