import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { TableRow } from './table';

/** Text with separators in UTF-8, UTF-16 or GB18030; a field in quotes may hold line breaks. Null: no text. */
export function readCsv(bytes: Uint8Array): TableRow[] | null {
  const text = textOf(Buffer.from(bytes));
  // No list holds a zero byte; pictures and programs do.
  if (text.includes('\0')) return null;
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }) as string[][];
    return records
      .map((cells, index) => ({ row: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (cause) {
    // A quote that never closes: what follows it cannot be told apart.
    if (cause instanceof CsvError) return null;
    throw cause;
  }
}

function textOf(buffer: Buffer): string {
  const isUtf16 = (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff);
  if (isUtf16) return iconv.decode(buffer, 'utf16');
  const utf8 = buffer.toString('utf8');
  // A byte sequence that is no UTF-8 leaves a replacement sign: then it is the older national encoding.
  const text = utf8.includes('\uFFFD') ? iconv.decode(buffer, 'gb18030') : utf8;
  return text.replace(/^\uFEFF/, '');
}

/** Excel's “Unicode text” has tabs. */
function separatorOf(text: string): string {
  const head = text.split('\n', 10).join('\n');
  const count = (sign: string): number => head.split(sign).length;
  return count('\t') > count(',') ? '\t' : ',';
}
