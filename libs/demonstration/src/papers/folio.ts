import type { Brush, Ink } from './brush';
import { drawSeal } from './seal';
import { wrapText } from '@terrace/typesetting';

export type Row = readonly string[];

const margin = 56;
const body: Ink = { size: 10.5 };

/** Writes a paper from top to bottom and takes a new page when one is full. */
export class Folio {
  private brush: Brush;
  private y = margin;
  private pages = 0;

  constructor(private readonly newPage: () => Brush) {
    this.brush = this.turn();
  }

  /** Continues on a new page. */
  turn(): Brush {
    this.brush = this.newPage();
    this.pages += 1;
    this.y = margin;
    const { width, height } = this.brush;
    const note = `演示数据 · DEMONSTRATION    第 ${this.pages} 页`;
    const ink: Ink = { size: 8, colour: 'grey' };
    this.brush.write(note, { x: (width - this.brush.widthOf(note, ink)) / 2, y: height - 28 }, ink);
    return this.brush;
  }

  space(points: number): void {
    this.y += points;
  }

  title(text: string, size = 20): void {
    const fitting = (size * this.across) / this.brush.widthOf(text, { size, bold: true });
    this.centred(text, { size: Math.min(size, fitting), bold: true });
    this.space(10);
  }

  centred(text: string, ink: Ink = body): void {
    for (const line of wrapText(text, this.across, (each) => this.brush.widthOf(each, ink))) {
      this.need(ink.size * 1.6);
      this.y += ink.size * 1.5;
      this.brush.write(line, { x: (this.brush.width - this.brush.widthOf(line, ink)) / 2, y: this.y }, ink);
    }
  }

  heading(text: string): void {
    this.space(6);
    this.lines(text, { size: 12.5, bold: true });
    this.space(3);
  }

  paragraph(text: string): void {
    this.lines(`　　${text}`, body);
    this.space(3);
  }

  /** Columns are shares of the width; the first row is the head when `headed`. */
  table(columns: readonly number[], rows: readonly Row[], headed = true): void {
    const whole = columns.reduce((sum, each) => sum + each, 0);
    const widths = columns.map((each) => (each / whole) * this.across);
    this.space(4);
    rows.forEach((row, at) => this.row(widths, row, headed && at === 0));
    this.space(8);
  }

  /** Label and value side by side, two pairs a row. */
  pairs(pairs: readonly (readonly [string, string])[]): void {
    this.table([1.3, 4], pairs, false);
  }

  /** Place, date and seal at the right, as at the foot of an official letter. */
  sign(organisation: string, person: string, date: string, use = '公章'): void {
    this.need(130);
    this.space(20);
    const x = this.brush.width - margin - 210;
    const ink: Ink = { size: 11 };
    drawSeal(this.brush, { x: x + 20, y: this.y + 62 }, organisation, use);
    [`${organisation}（${use}）`, use === '公章' ? '法定代表人（签字）：' : '负责人（签字）：', date].forEach(
      (line, at) => {
        this.brush.write(
          line,
          {
            x: Math.min(x, this.brush.width - margin - this.brush.widthOf(line, ink)),
            y: this.y + 20 + at * 24,
          },
          ink,
        );
      },
    );
    this.brush.write(person, { x: x + 150, y: this.y + 44 }, { size: 15, colour: 'blue', turn: -0.08 });
    this.y += 120;
  }

  private get across(): number {
    return this.brush.width - margin * 2;
  }

  private need(points: number): void {
    if (this.y + points > this.brush.height - margin) this.turn();
  }

  private lines(text: string, ink: Ink): void {
    for (const line of wrapText(text, this.across, (each) => this.brush.widthOf(each, ink))) {
      this.need(ink.size * 1.7);
      this.y += ink.size * 1.65;
      this.brush.write(line, { x: margin, y: this.y }, ink);
    }
  }

  private row(widths: readonly number[], row: Row, head: boolean): void {
    const ink: Ink = { size: 9.5, bold: head };
    const cells = widths.map((width, at) =>
      wrapText(row[at] ?? '', width - 10, (each) => this.brush.widthOf(each, ink)),
    );
    const height = Math.max(...cells.map((lines) => lines.length)) * 14 + 8;
    this.need(height);
    const [top, bottom] = [this.y, this.y + height];
    const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [margin]);
    const [left, right] = [margin, edges.at(-1) ?? margin];
    if (head)
      this.brush.fill(
        [
          { x: left, y: top },
          { x: right, y: top },
          { x: right, y: bottom },
          { x: left, y: bottom },
        ],
        'pale',
      );
    for (const y of [top, bottom]) this.brush.line({ x: left, y }, { x: right, y }, 0.6);
    for (const x of edges) this.brush.line({ x, y: top }, { x, y: bottom }, 0.6);
    cells.forEach((lines, at) =>
      lines.forEach((line, down) =>
        this.brush.write(line, { x: (edges[at] ?? left) + 5, y: top + 15 + down * 14 }, ink),
      ),
    );
    this.y = bottom;
  }
}
