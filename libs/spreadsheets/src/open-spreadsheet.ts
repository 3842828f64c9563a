import { refused, type Outcome } from '@terrace/kernel';
import type { Spreadsheet } from './spreadsheet';
import { readText } from './text/read-text';
import { TextFile, textFormat } from './text/text-file';
import { XlsFile, xlsFormat } from './xls/xls-file';
import { unreadable } from './unreadable';
import { openXlsx } from './xlsx/open-xlsx';
import { xlsxFormat } from './xlsx/xlsx-file';

/** A zip, as xlsx is, begins with this. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A compound document, as the xls of Excel 97 and of WPS is. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** xlsx, xls or text with separators, told apart by content: names lie. */
export async function openSpreadsheet(bytes: Uint8Array): Promise<Outcome<Spreadsheet>> {
  if (isZip(bytes)) return openXlsx(bytes);
  const opened = isCompound(bytes) ? XlsFile.open(bytes) : textFileOf(bytes);
  return opened ? { kind: 'done', value: opened } : refused('invalid', unreadable);
}

function textFileOf(bytes: Uint8Array): TextFile | null {
  const text = readText(bytes);
  return text && new TextFile(text);
}

/** What a list is, by its content. */
export function formatOf(bytes: Uint8Array): Pick<Spreadsheet, 'mediaType' | 'extension'> {
  if (isZip(bytes)) return xlsxFormat;
  return isCompound(bytes) ? xlsFormat : textFormat;
}
