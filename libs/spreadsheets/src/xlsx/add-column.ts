import { outcomesByRow } from '../outcomes-by-row';
import type { OutcomeColumn, RowOutcome } from '../spreadsheet';

const colours = { good: 'FF2E7D32', waits: 'FFB26A00', bad: 'FFC62828' } as const;

/** In characters, as a sheet's own widths are. */
const columnWidth = 60;

/** Where rows begin and end, widths and where they would stand; within a text `<` is always written `&lt;`. */
const tags = /<(\/?)(?:(\w+):)?(row|col|cols|sheetData)\b([^>]*)>/g;

/** The sheet's own XML with one more cell in each row that has an outcome; all else stays as it was written. */
export async function* addColumn(
  sheet: AsyncIterable<string>,
  place: OutcomeColumn,
  outcomes: AsyncIterable<RowOutcome>,
): AsyncGenerator<string> {
  const adding = new Adding(place, outcomesByRow(place, outcomes));
  let rest = '';
  for await (const piece of sheet) {
    const text = rest + piece;
    const whole = text.slice(0, text.lastIndexOf('>') + 1);
    rest = text.slice(whole.length);
    let from = 0;
    let told = '';
    for (const tag of whole.matchAll(tags)) {
      const added = await adding.before(tag);
      if (!added) continue;
      told += whole.slice(from, tag.index) + added;
      from = tag.index;
    }
    yield told + whole.slice(from);
  }
  yield rest;
}

/** What comes before each tag, told tag by tag. */
class Adding {
  private row = 0;
  private widest = 0;
  private hasWidths = false;

  constructor(
    private readonly place: OutcomeColumn,
    private readonly outcomeOf: (row: number) => Promise<RowOutcome | null>,
  ) {}

  async before([, end, prefix, name, attributes = '']: RegExpExecArray): Promise<string> {
    const p = prefix ? `${prefix}:` : '';
    const { column } = this.place;
    if (name === 'col')
      this.widest = Math.max(this.widest, Number(/\bmax="(\d+)"/.exec(attributes)?.[1] ?? 0));
    if (name === 'row' && !end) this.row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? this.row + 1);
    if (name === 'row' && end) {
      const outcome = await this.outcomeOf(this.row);
      return outcome ? cellOf(`${lettersOf(column)}${String(this.row)}`, outcome, p) : '';
    }
    if (name === 'cols') {
      this.hasWidths = true;
      return end && this.widest < column ? widthOf(column, p) : '';
    }
    return name === 'sheetData' && !end && !this.hasWidths
      ? `<${p}cols>${widthOf(column, p)}</${p}cols>`
      : '';
  }
}

function cellOf(reference: string, { text, tone }: RowOutcome, p: string): string {
  const run = `<${p}r><${p}rPr><${p}color rgb="${colours[tone]}"/></${p}rPr><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
  return `<${p}c r="${reference}" t="inlineStr"><${p}is>${run}</${p}is></${p}c>`;
}

const widthOf = (column: number, p: string): string =>
  `<${p}col min="${String(column)}" max="${String(column)}" width="${String(columnWidth)}" customWidth="1"/>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Signs that XML has no way to hold.

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

/** 28 is `AB`. */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? lettersOf((column - 1 - rest) / 26) + letter : letter;
}
