import type { TableRow } from '../spreadsheet';
import type { XmlHandler } from './read-xml';

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

const dayMs = 86_400_000;
/** Day 0 of both calendars; the first counts a 29 February 1900 that never was, hence the 30th. */
const day0 = { of1900: Date.UTC(1899, 11, 30), of1904: Date.UTC(1904, 0, 1) };

/** Rows of one sheet as its XML is read. */
export class SheetRows implements XmlHandler {
  private found: TableRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private column = 0;
  private kind = '';
  private style = 0;
  private value = '';
  private reads = false;

  constructor(private readonly context: CellContext) {}

  /** What has been read since the last time. */
  take(): TableRow[] {
    const taken = this.found;
    this.found = [];
    return taken;
  }

  open(name: string, { r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(r);
    else if (name === 'c') this.beginCell(r, t, s);
    else if (name === 'v' || name === 't') this.reads = true;
    else if (name === 'rPh') this.kind = 'phonetic';
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.some(Boolean))
      // Not `map`: it would leave the holes of cells that are not there.
      this.found.push({ row: this.row, cells: Array.from(this.cells, (cell) => cell ?? '') });
  }

  text(found: string): void {
    if (this.reads && this.kind !== 'phonetic') this.value += found;
  }

  private beginRow(r: string | undefined): void {
    this.row = r ? Number(r) : this.row + 1;
    this.cells = [];
    this.column = 0;
  }

  private beginCell(r: string | undefined, kind: string, style: string): void {
    this.column = r ? columnOf(r) : this.column + 1;
    this.kind = kind;
    this.style = Number(style);
    this.value = '';
  }

  private endCell(): void {
    if (this.value !== '') this.cells[this.column - 1] = this.plain();
  }

  private plain(): string {
    switch (this.kind) {
      case 's':
        return this.context.strings[Number(this.value)] ?? '';
      case 'b':
        return this.value === '1' ? 'true' : 'false';
      case 'd':
        return this.value.slice(0, 10);
      // What a formula could not work out is not there.
      case 'e':
        return '';
      case 'n':
        return this.context.dateStyles.has(this.style) ? this.day() : String(Number(this.value));
      default:
        return this.value.trim();
    }
  }

  private day(): string {
    const first = this.context.from1904 ? day0.of1904 : day0.of1900;
    const date = new Date(first + Math.floor(Number(this.value)) * dayMs);
    return Number.isNaN(date.getTime()) ? this.value : date.toISOString().slice(0, 10);
  }
}

/** `AB12` is in column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
