import type { Faces } from '@terrace/typesetting';
import { radians, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { Brush, shades, type Colour, type Ink, type Point } from './brush';

export class PdfBrush extends Brush {
  readonly width: number;
  readonly height: number;

  constructor(
    private readonly page: PDFPage,
    private readonly faces: Faces,
  ) {
    super();
    this.width = page.getWidth();
    this.height = page.getHeight();
  }

  write(text: string, at: Point, ink: Ink): void {
    const turn = ink.turn ?? 0;
    const half = ink.turn === undefined ? 0 : this.widthOf(text, ink) / 2;
    const rise = ink.turn === undefined ? 0 : ink.size * 0.35;
    this.page.drawText(text, {
      x: at.x - half * Math.cos(turn) - rise * Math.sin(turn),
      y: this.height - (at.y - half * Math.sin(turn) + rise * Math.cos(turn)),
      size: ink.size,
      font: this.faceOf(ink),
      color: colourOf(ink.colour ?? 'black'),
      rotate: radians(-turn),
    });
  }

  line(from: Point, to: Point, thickness: number, colour: Colour = 'black'): void {
    this.page.drawLine({ start: this.flip(from), end: this.flip(to), thickness, color: colourOf(colour) });
  }

  fill(corners: readonly Point[], colour: Colour): void {
    const path = corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
    this.page.drawSvgPath(`${path} Z`, { x: 0, y: this.height, color: colourOf(colour) });
  }

  ring(middle: Point, radius: number, thickness: number, colour: Colour): void {
    this.page.drawCircle({
      ...this.flip(middle),
      size: radius,
      borderWidth: thickness,
      borderColor: colourOf(colour),
    });
  }

  widthOf(text: string, ink: Ink): number {
    return this.faces.widths.of(text, ink.size, ink.bold ?? false);
  }

  private faceOf(ink: Ink): PDFFont {
    return ink.bold ? this.faces.bold : this.faces.regular;
  }

  private flip({ x, y }: Point): Point {
    return { x, y: this.height - y };
  }
}

const colourOf = (colour: Colour) => rgb(...shades[colour]);
