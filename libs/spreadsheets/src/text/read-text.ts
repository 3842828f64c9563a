import iconv from 'iconv-lite';

export interface ReadText {
  readonly text: string;
  readonly separator: ',' | '\t';
  /** As iconv-lite names it. */
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';
}

/** Text in UTF-8, UTF-16 or GB18030. Null: no text. */
export function readText(bytes: Uint8Array): ReadText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingOf(buffer);
  const text = iconv.decode(buffer, encoding).replace(/^\uFEFF/, '');
  // No list holds a zero byte; pictures and programs do.
  return text.includes('\0') ? null : { text, separator: separatorOf(text), encoding };
}

function encodingOf(buffer: Buffer): ReadText['encoding'] {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf16be';
  // A byte sequence that is no UTF-8 leaves a replacement sign: then it is the older national encoding.
  return buffer.toString('utf8').includes('\uFFFD') ? 'gb18030' : 'utf8';
}

/** Excel's “Unicode text” has tabs. */
function separatorOf(text: string): ReadText['separator'] {
  const head = text.split('\n', 10).join('\n');
  const count = (sign: string): number => head.split(sign).length;
  return count('\t') > count(',') ? '\t' : ',';
}
