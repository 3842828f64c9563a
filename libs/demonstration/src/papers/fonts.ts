import { GlobalFonts } from '@napi-rs/canvas';
import { loadFonts as loadFaces, type Fonts } from '@terrace/typesetting';

export const regularFamily = 'PaperRegular';
export const boldFamily = 'PaperBold';

let loaded: Promise<Fonts> | null = null;

/** The faces, for pictures as well. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Fonts> {
  const fonts = await loadFaces();
  GlobalFonts.register(Buffer.from(fonts.regular), regularFamily);
  GlobalFonts.register(Buffer.from(fonts.bold), boldFamily);
  return fonts;
}
