import type { Box } from '../finding';

/** The smallest box round all of them, kept within the page. */
export function union(boxes: readonly Box[]): Box {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const x = clamp(Math.min(...boxes.map((box) => box.x)));
  const y = clamp(Math.min(...boxes.map((box) => box.y)));
  const right = clamp(Math.max(...boxes.map((box) => box.x + box.width)));
  const bottom = clamp(Math.max(...boxes.map((box) => box.y + box.height)));
  return { x, y, width: right - x, height: bottom - y };
}
