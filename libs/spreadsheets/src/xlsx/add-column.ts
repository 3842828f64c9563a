import { outcomesByRow } from '../outcomes-by-row';
import type { OutcomeColumn, RowOutcome } from '../spreadsheet';

const colours = { good: 'FF2E7D32', waits: 'FFB26A00', bad: 'FFC62828' } as const;

/** In characters, as a sheet's own widths are. */
const columnWidth = 60;

/** The beginning and the end of a row and the list of widths; within a text `<` is always written `&lt;`. */
const tags = /<(?:\w+:)?row\b([^>]*)>|<\/(?:(\w+):)?row>|<(?:\w+:)?col\b([^>]*)>|<\/(?:(\w+):)?cols>/g;

/** The sheet's own XML with one more cell in each row that has an outcome; all else stays as it was written. */
export async function* addColumn(
  sheet: AsyncIterable<string>,
  place: OutcomeColumn,
  outcomes: AsyncIterable<RowOutcome>,
): AsyncGenerator<string> {
  const outcomeOf = outcomesByRow(place, outcomes);
  const letters = lettersOf(place.column);
  let row = 0;
  let widest = 0;
  let rest = '';
  for await (const piece of sheet) {
    const text = rest + piece;
    const whole = text.slice(0, text.lastIndexOf('>') + 1);
    rest = text.slice(whole.length);
    let from = 0;
    let told = '';
    for (const tag of whole.matchAll(tags)) {
      const [found, begun, prefix, width, widthPrefix] = tag;
      if (begun !== undefined) row = Number(/\br="(\d+)"/.exec(begun)?.[1] ?? row + 1);
      else if (width !== undefined) widest = Math.max(widest, Number(/\bmax="(\d+)"/.exec(width)?.[1] ?? 0));
      else {
        const isRow = /row>$/.test(found);
        const outcome = isRow ? await outcomeOf(row) : null;
        const added = outcome ? cellOf(`${letters}${String(row)}`, outcome, prefix) : '';
        const wide = !isRow && widest < place.column ? widthOf(place.column, widthPrefix) : '';
        told += whole.slice(from, tag.index) + added + wide;
        from = tag.index;
      }
    }
    yield told + whole.slice(from);
  }
  yield rest;
}

function cellOf(reference: string, { text, tone }: RowOutcome, prefix: string | undefined): string {
  const p = prefix ? `${prefix}:` : '';
  const run = `<${p}r><${p}rPr><${p}color rgb="${colours[tone]}"/></${p}rPr><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
  return `<${p}c r="${reference}" t="inlineStr"><${p}is>${run}</${p}is></${p}c>`;
}

const widthOf = (column: number, prefix: string | undefined): string =>
  `<${prefix ? `${prefix}:` : ''}col min="${String(column)}" max="${String(column)}" width="${String(columnWidth)}" customWidth="1"/>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Signs that XML has no way to hold.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

/** 28 is `AB`. */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? lettersOf((column - 1 - rest) / 26) + letter : letter;
}
