import { Graph, layout } from '@dagrejs/dagre';
import type { Arrow, Box, Frame, Picture } from './picture';
import { textWidth } from './text-width';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly boxes: readonly (Box & Rectangle)[];
  readonly frames: readonly (Frame & Rectangle)[];
  readonly arrows: readonly (Arrow & { readonly points: readonly Point[]; readonly label: Point })[];
}

export const sizes = {
  title: 14,
  line: 11,
  label: 12,
  frameTitle: 15,
  head: 26,
  labelLine: 16,
  textLine: 15,
} as const;

/** A place for everything: bands from top to bottom, inner states within their frames, labels on their arrows. */
export function layOut(picture: Picture): Layout {
  const graph = new Graph({ compound: true, multigraph: false, directed: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 46, edgesep: 26, ranksep: 36, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const frame of picture.frames) graph.setNode(`frame ${frame.id}`, {});
  for (const box of picture.boxes) graph.setNode(box.id, { ...boxSize(box) });
  for (const { id, parent } of picture.frames) if (parent) graph.setParent(`frame ${id}`, `frame ${parent}`);
  for (const { id, frame } of picture.boxes) if (frame) graph.setParent(id, `frame ${frame}`);
  for (const arrow of picture.arrows)
    graph.setEdge(arrow.from, arrow.to, { ...labelSize(arrow), labelpos: 'c' });
  for (const box of picture.boxes) if (isLonely(box, picture)) putLast(graph, box, picture);
  layout(graph);
  const boxes = picture.boxes.map((box) => ({ ...box, ...cornered(graph.node(box.id)) }));
  const frames = picture.frames
    .map((frame) => ({ ...frame, ...cornered(graph.node(`frame ${frame.id}`)) }))
    .map(withHeading);
  const arrows = picture.arrows.map((arrow) => {
    const edge = graph.edge(arrow.from, arrow.to);
    const points: Point[] = edge.points ?? [];
    return { ...arrow, points, label: { x: edge.x ?? 0, y: edge.y ?? 0 } };
  });
  return { boxes, frames, arrows };
}

/** The frame raised and widened so that its heading stands clear of what is inside; inner frames come first. */
function withHeading(frame: Frame & Rectangle): Frame & Rectangle {
  const room = headingRoom + Math.max(0, frame.lines.length - 1) * sizes.textLine;
  const heading =
    headingWidth(frame) + Math.max(0, ...frame.lines.map((line) => textWidth(line, sizes.line))) + 28;
  return { ...frame, y: frame.y - room, height: frame.height + room, width: Math.max(frame.width, heading) };
}

const headingRoom = 18;

/** Bold letters run a little wider. */
export const headingWidth = ({ title }: Frame) => textWidth(title, sizes.frameTitle) * 1.12 + 14;

/** Reached only by events of a whole frame, which are told in its heading. */
function isLonely({ id, final }: Box, { arrows }: Picture): boolean {
  return final && arrows.every(({ to }) => to !== id);
}

function putLast(graph: Graph, { id }: Box, { boxes }: Picture): void {
  const last = boxes.filter(({ final }) => !final).at(-1);
  if (last) graph.setEdge(last.id, id, { weight: 0 });
}

function boxSize({ title, lines }: Box) {
  const widths = [textWidth(title, sizes.title), ...lines.map((line) => textWidth(line, sizes.line))];
  return { width: Math.max(84, ...widths) + 26, height: 36 + lines.length * sizes.textLine };
}

function labelSize({ labels }: Arrow) {
  const widths = labels.map((label) => textWidth(label, sizes.label));
  return { width: Math.max(0, ...widths) + 8, height: labels.length * sizes.labelLine };
}

/** From dagre's centre to the corner. */
function cornered(node: { x?: number; y?: number; width?: number; height?: number }): Rectangle {
  const { x = 0, y = 0, width = 0, height = 0 } = node;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
