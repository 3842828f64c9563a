import type { Chart } from '@terrace/engine';
import { layOut, sizes, type Layout, type Rectangle } from './lay-out';
import { paintArrow, paintBox, paintFrame, paintTitle, type Standing } from './paint';
import { fonts, palettes } from './palette';
import { pictureOf, type Language } from './picture-of';
import { textWidth } from './text-width';

export interface DrawOptions {
  /** Active states; drawn as where the case stands. */
  readonly configuration?: readonly string[];
  /** States entered so far, in order; drawn as the way it came. */
  readonly visited?: readonly string[];
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly title?: string;
}

/** Also the room above a first frame's raised heading. */
const titleHeight = 44;

/** A chart as an SVG document, self-contained and the same for the same input. */
export function drawChart(chart: Pick<Chart, 'def'>, options: DrawOptions): string {
  const placed = layOut(pictureOf(chart.def, options.language));
  const palette = palettes[options.theme];
  const inner = new Set(placed.boxes.map(({ id }) => id));
  const way = (options.visited ?? []).filter((id) => inner.has(id));
  const standing: Standing = {
    current: new Set(options.configuration ?? []),
    visited: new Set(options.visited ?? []),
    steps: new Set(way.slice(1).map((to, index) => JSON.stringify([way[index], to]))),
  };
  const top = options.title ? titleHeight : 12;
  const { width, height } = extent(placed);
  const parts = [
    `<rect width="${String(width)}" height="${String(height + top)}" fill="${palette.page}"/>`,
    options.title ? paintTitle(options.title, palette) : '',
    `<g transform="translate(0 ${String(top)})">`,
    ...[...placed.frames]
      .sort((a, b) => a.depth - b.depth)
      .map((frame) => paintFrame(frame, palette, standing)),
    ...placed.arrows.map((arrow) => paintArrow(arrow, palette, standing)),
    ...placed.boxes.map((box) => paintBox(box, palette, standing)),
    '</g>',
  ];
  const size = `width="${String(width)}" height="${String(height + top)}" viewBox="0 0 ${String(width)} ${String(height + top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fonts}" role="img">${parts.join('')}</svg>`;
}

function extent({ boxes, frames, arrows }: Layout): { width: number; height: number } {
  const all: readonly Rectangle[] = [...boxes, ...frames];
  const points = arrows.flatMap((arrow) => arrow.points);
  const labels = arrows.map(
    ({ label, labels: lines }) =>
      label.x + Math.max(0, ...lines.map((line) => textWidth(line, sizes.label))) / 2,
  );
  const right = Math.max(
    120,
    ...all.map(({ x, width }) => x + width),
    ...points.map(({ x }) => x),
    ...labels,
  );
  const bottom = Math.max(60, ...all.map(({ y, height }) => y + height), ...points.map(({ y }) => y));
  return { width: Math.ceil(right + 24), height: Math.ceil(bottom + 24) };
}
