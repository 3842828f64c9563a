import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Brush, shades, type Colour, type Ink, type Point } from './brush';
import { boldFamily, regularFamily } from './fonts';
import { LetterWidths } from '@terrace/typesetting';

/** 150 dpi. */
const pixelsPerPoint = 150 / 72;

/** A page as a picture: what comes out of a scanner, before it is spoiled. */
export class CanvasBrush extends Brush {
  readonly canvas: Canvas;
  private readonly context: SKRSContext2D;
  private readonly widths = new LetterWidths((letter, bold) => {
    this.prepare({ size: 100, bold });
    return this.context.measureText(letter).width / 100;
  });

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    super();
    this.canvas = createCanvas(Math.round(width * pixelsPerPoint), Math.round(height * pixelsPerPoint));
    this.context = this.canvas.getContext('2d');
    this.context.scale(pixelsPerPoint, pixelsPerPoint);
    this.context.fillStyle = '#ffffff';
    this.context.fillRect(0, 0, width, height);
  }

  write(text: string, at: Point, ink: Ink): void {
    const half = ink.turn === undefined ? 0 : this.widthOf(text, ink) / 2;
    this.prepare(ink);
    this.context.save();
    this.context.translate(at.x, at.y);
    this.context.rotate(ink.turn ?? 0);
    this.context.fillText(text, -half, ink.turn === undefined ? 0 : ink.size * 0.35);
    this.context.restore();
  }

  line(from: Point, to: Point, thickness: number, colour: Colour = 'black'): void {
    this.context.strokeStyle = styleOf(colour);
    this.context.lineWidth = thickness;
    this.context.beginPath();
    this.context.moveTo(from.x, from.y);
    this.context.lineTo(to.x, to.y);
    this.context.stroke();
  }

  fill(corners: readonly Point[], colour: Colour): void {
    this.context.fillStyle = styleOf(colour);
    this.context.beginPath();
    for (const { x, y } of corners) this.context.lineTo(x, y);
    this.context.closePath();
    this.context.fill();
  }

  ring(middle: Point, radius: number, thickness: number, colour: Colour): void {
    this.context.strokeStyle = styleOf(colour);
    this.context.lineWidth = thickness;
    this.context.beginPath();
    this.context.arc(middle.x, middle.y, radius, 0, Math.PI * 2);
    this.context.stroke();
  }

  widthOf(text: string, ink: Ink): number {
    return this.widths.of(text, ink.size, ink.bold ?? false);
  }

  private prepare(ink: Ink): void {
    this.context.font = `${ink.size}px ${ink.bold ? boldFamily : regularFamily}`;
    this.context.fillStyle = styleOf(ink.colour ?? 'black');
  }
}

const styleOf = (colour: Colour): string =>
  `rgb(${shades[colour].map((part) => Math.round(part * 255)).join(',')})`;
