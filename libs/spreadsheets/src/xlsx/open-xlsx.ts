import { done, refused, type Outcome } from '@terrace/kernel';
import { isDamaged } from '../damaged';
import { unreadable } from '../unreadable';
import type { Spreadsheet } from '../spreadsheet';
import { readDateStyles } from './date-styles';
import { Package } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheetParts } from './sheet-parts';
import { XlsxFile } from './xlsx-file';

const megabyte = 1024 * 1024;
/** A list of 30,000 enterprises with three years unpacks to some 60 MB. */
const longestPackageMb = 1024;
/** Texts and styles are held whole. */
const longestHeldMb = 128;
const held = ['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'];

export async function openXlsx(bytes: Uint8Array): Promise<Outcome<Spreadsheet>> {
  const opened = await Package.open(bytes).catch(() => null);
  if (!opened) return refused('invalid', unreadable);
  if (opened.names.some((name) => name.endsWith('vbaProject.bin'))) return refused('invalid', withMacros);
  const sizeMb = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + opened.sizeOf(name), 0) / megabyte;
  if (sizeMb(opened.names) > longestPackageMb || sizeMb(held) > longestHeldMb)
    return refused('invalid', tooLarge(sizeMb(opened.names)));
  try {
    const { sheets, from1904 } = await readSheetParts(opened);
    const [strings, dateStyles] = [await readSharedStrings(opened), await readDateStyles(opened)];
    if (sheets.size === 0) return refused('invalid', unreadable);
    return done(new XlsxFile(opened, sheets, { strings, dateStyles, from1904 }));
  } catch (fault) {
    if (isDamaged(fault)) return refused('invalid', unreadable);
    throw fault;
  }
}

const withMacros = {
  zh: '文件含有宏，请另存为不含宏的 xlsx 后上传。',
  en: 'The file holds macros. Save it as xlsx without macros and send that.',
};
const tooLarge = (sizeMb: number) => ({
  zh: `文件解压后为${sizeMb.toFixed(0)}MB，超过${String(longestPackageMb)}MB（文字部分${String(longestHeldMb)}MB）的限度，请分成几份上传。`,
  en: `The file unpacks to ${sizeMb.toFixed(0)} MB; at most ${String(longestPackageMb)} MB, ${String(longestHeldMb)} MB of it texts, are read. Send it in parts.`,
});
