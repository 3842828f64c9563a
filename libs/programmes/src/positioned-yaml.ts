import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Position {
  readonly message: string;
}

/** A YAML text as plain data that still knows where each part of it was written. */
export interface PositionedYaml {
  readonly value: unknown;
  readonly faults: readonly SyntaxFault[];
  /** Where the part at this path stands; for a path that does not exist, its nearest existing ancestor. */
  locate(path: Path): Position;
}

export function parsePositioned(text: string): PositionedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = document.errors.map((error) => ({ message: error.message, ...positionOf(error.pos[0]) }));
  return {
    value: faults.length > 0 ? null : document.toJS(),
    faults,
    locate: (path) => positionOf(offsetOf(document, path)),
  };
}

/** Offset of the key (or list item) a path ends in; aliases are followed to where their text stands. */
function offsetOf(document: Document, path: Path): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const child = childOf(isAlias(node) ? (node.resolve(document) ?? null) : node, step);
    if (!child) return offset;
    offset = child.offset ?? offset;
    node = child.node;
  }
  return offset;
}

function childOf(
  node: Node | null,
  step: string | number,
): { node: Node | null; offset: number | undefined } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { node: item, offset: item.range?.[0] } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair) return null;
  return { node: pair.value as Node | null, offset: (pair.key as Node).range?.[0] };
}
