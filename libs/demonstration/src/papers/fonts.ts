import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { parseFont, type ParsedFont } from './parse-font';

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** pdf-lib parses a font anew for every file; the parsed one is kept, as it has 10 MB. */
  readonly parsed: (bytes: Uint8Array) => ParsedFont;
}

export const regularFamily = 'PaperRegular';
export const boldFamily = 'PaperBold';

let loaded: Promise<Fonts> | null = null;

export function loadFonts(): Promise<Fonts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Fonts> {
  const resolve = createRequire(import.meta.url).resolve;
  const read = async (path: string) =>
    new Uint8Array(await readFile(resolve(`@expo-google-fonts/noto-sans-sc/${path}`)));
  const regular = await read('400Regular/NotoSansSC_400Regular.ttf');
  const bold = await read('700Bold/NotoSansSC_700Bold.ttf');
  GlobalFonts.register(Buffer.from(regular), regularFamily);
  GlobalFonts.register(Buffer.from(bold), boldFamily);
  const [parsedRegular, parsedBold] = [parseFont(regular), parseFont(bold)];
  return { regular, bold, parsed: (bytes) => (bytes === bold ? parsedBold : parsedRegular) };
}
