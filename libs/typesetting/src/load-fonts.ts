import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseFont, type ParsedFont } from './parse-font';

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** pdf-lib parses a font anew for every file; the parsed one is kept, as it has 10 MB. */
  readonly parsed: (bytes: Uint8Array) => ParsedFont;
}

let loaded: Promise<Fonts> | null = null;

/** 思源黑体 (Noto Sans SC), which has every character of GB 18030 that names are written with. */
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
  const [parsedRegular, parsedBold] = [parseFont(regular), parseFont(bold)];
  return { regular, bold, parsed: (bytes) => (bytes === bold ? parsedBold : parsedRegular) };
}
