import { escapeXml } from './escape-xml';
import { headingWidth, sizes, type Layout, type Point } from './lay-out';
import type { Palette } from './palette';

/** Where a case stands and how it came there. */
export interface Standing {
  readonly current: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  /** Steps taken, each as the JSON of its two ends. */
  readonly steps: ReadonlySet<string>;
}

type Arrow = Layout['arrows'][number];
type Box = Layout['boxes'][number];
type Frame = Layout['frames'][number];

export function paintTitle(title: string, { text }: Palette): string {
  return `<text x="24" y="32" font-size="18" font-weight="600" fill="${text}">${escapeXml(title)}</text>`;
}

export function paintFrame(frame: Frame, palette: Palette, standing: Standing): string {
  const { x, y, width, height, title, lines, id, depth } = frame;
  const active = standing.current.has(id);
  const edge = active ? palette.current : palette.bandEdge;
  const fill = depth % 2 === 0 ? palette.band : palette.page;
  const heading = headingWidth(frame);
  return [
    `<g data-state="${escapeXml(id)}">`,
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10" fill="${fill}" stroke="${edge}" stroke-width="${active ? '2' : '1'}"/>`,
    `<text x="${n(x + 14)}" y="${n(y + 21)}" font-size="${n(sizes.frameTitle)}" font-weight="600" fill="${palette.text}">${escapeXml(title)}</text>`,
    ...lines.map((line, index) => {
      const at = `x="${n(x + 14 + heading)}" y="${n(y + 21 + index * sizes.textLine)}"`;
      return `<text ${at} font-size="${n(sizes.line)}" fill="${palette.quiet}">${escapeXml(line)}</text>`;
    }),
    '</g>',
  ].join('');
}

export function paintBox(box: Box, palette: Palette, standing: Standing): string {
  const { x, y, width, height, title, lines, id, final, start } = box;
  const current = standing.current.has(id);
  const visited = standing.visited.has(id);
  const fill = current ? palette.current : visited ? palette.visited : palette.node;
  const edge = current ? palette.current : visited ? palette.visitedEdge : palette.nodeEdge;
  const ink = current ? palette.currentText : palette.text;
  const middle = n(x + width / 2);
  const radius = final ? 17 : 7;
  return [
    `<g data-state="${escapeXml(id)}"${current ? ' data-current="true"' : ''}>`,
    current ? outline(box, 5, radius + 5, palette.current, 0.35) : '',
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}" stroke="${edge}" stroke-width="${current || visited ? '2' : '1.2'}"/>`,
    final ? outline(box, -4, radius - 4, current ? palette.currentText : edge, 1) : '',
    start ? `<circle cx="${n(x)}" cy="${n(y + 18)}" r="5" fill="${edge}"/>` : '',
    `<text x="${middle}" y="${n(y + 23)}" font-size="${n(sizes.title)}" font-weight="${current ? '700' : '500'}" text-anchor="middle" fill="${ink}">${escapeXml(title)}</text>`,
    ...lines.map(
      (line, index) =>
        `<text x="${middle}" y="${n(y + 41 + index * sizes.textLine)}" font-size="${n(sizes.line)}" text-anchor="middle" fill="${current ? ink : palette.quiet}">${escapeXml(line)}</text>`,
    ),
    '</g>',
  ].join('');
}

function outline(
  { x, y, width, height }: Box,
  by: number,
  radius: number,
  colour: string,
  opacity: number,
): string {
  const place = `x="${n(x - by)}" y="${n(y - by)}" width="${n(width + 2 * by)}" height="${n(height + 2 * by)}"`;
  return `<rect ${place} rx="${n(radius)}" fill="none" stroke="${colour}" stroke-opacity="${n(opacity)}" stroke-width="1.5"/>`;
}

export function paintArrow(arrow: Arrow, palette: Palette, standing: Standing): string {
  const taken = standing.steps.has(JSON.stringify([arrow.from, arrow.to]));
  const colour = taken ? palette.visitedEdge : palette.line;
  const dash = arrow.automatic ? ' stroke-dasharray="5 4"' : '';
  const top = arrow.label.y - ((arrow.labels.length - 1) * sizes.labelLine) / 2 + 4;
  const halo = `paint-order="stroke" stroke="${palette.band}" stroke-width="4" stroke-linejoin="round"`;
  return [
    `<g data-from="${escapeXml(arrow.from)}" data-to="${escapeXml(arrow.to)}"${taken ? ' data-taken="true"' : ''}>`,
    `<path d="${curve(arrow.points)}" fill="none" stroke="${colour}" stroke-width="${taken ? '2.4' : '1.3'}"${dash}/>`,
    head(arrow.points, colour),
    ...arrow.labels.map(
      (label, index) =>
        `<text x="${n(arrow.label.x)}" y="${n(top + index * sizes.labelLine)}" font-size="${n(sizes.label)}" text-anchor="middle" fill="${taken ? palette.text : palette.quiet}" ${halo}>${escapeXml(label)}</text>`,
    ),
    '</g>',
  ].join('');
}

/** Through the middles of the legs, so that the line bends softly at each point. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest[rest.length - 1];
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${n(point.x)} ${n(point.y)} ${n(end.x)} ${n(end.y)}`;
  });
  return `M${n(first.x)} ${n(first.y)}${bends.length > 0 ? bends.join('') : `L${n(last.x)} ${n(last.y)}`}`;
}

/** The arrow's head as a shape of its own: markers cannot take their line's colour everywhere. */
function head(points: readonly Point[], colour: string): string {
  const tip = points[points.length - 1];
  const before = points[points.length - 2];
  if (!tip || !before) return '';
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number) =>
    `${n(tip.x - 9 * Math.cos(angle + turn))},${n(tip.y - 9 * Math.sin(angle + turn))}`;
  return `<polygon points="${n(tip.x)},${n(tip.y)} ${corner(0.42)} ${corner(-0.42)}" fill="${colour}"/>`;
}

/** One decimal is enough for a screen and keeps the document small. */
const n = (value: number) => String(Math.round(value * 10) / 10);
