export interface Ink {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  /** Clockwise, about the middle of the text; 0 = upright. */
  readonly turn?: number;
}

export type Colour = 'black' | 'grey' | 'red' | 'pale' | 'blue';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws on one page in points of 1/72 inch from the top left corner, in a PDF or in a picture alike. */
export abstract class Brush {
  abstract readonly width: number;
  abstract readonly height: number;

  /** `at` is the left end of the base line; with `turn`, the middle of the text. */
  abstract write(text: string, at: Point, ink: Ink): void;

  abstract line(from: Point, to: Point, thickness: number, colour?: Colour): void;

  abstract fill(corners: readonly Point[], colour: Colour): void;

  abstract ring(middle: Point, radius: number, thickness: number, colour: Colour): void;

  abstract widthOf(text: string, ink: Ink): number;
}

export const shades: Readonly<Record<Colour, readonly [number, number, number]>> = {
  black: [0.1, 0.1, 0.1],
  grey: [0.5, 0.5, 0.5],
  red: [0.82, 0.1, 0.12],
  pale: [0.93, 0.94, 0.95],
  blue: [0.12, 0.2, 0.5],
};
