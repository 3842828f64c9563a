import type { ChartDef } from '@terrace/engine';
import { drawChart, type DrawOptions } from './draw-chart';

const text = (zh: string, en: string) => ({ zh, en });
const def: ChartDef = {
  id: 'tea',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'making',
  states: {
    making: {
      title: text('制茶', 'Making'),
      initial: 'leaf',
      on: { discard: { target: 'gone', title: text('丢弃', 'Discard'), by: ['officer'] } },
      states: {
        leaf: {
          title: text('叶 <&>', 'Leaf <&>'),
          on: { roast: { target: 'roasted', title: text('炒', 'Roast'), by: ['officer'] } },
        },
        roasted: {
          title: text('已炒', 'Roasted'),
          always: { target: 'cup' },
          on: { look: { title: text('看', 'Look'), by: ['officer'] } },
        },
      },
    },
    cup: { type: 'final', title: text('杯', 'Cup') },
    gone: { type: 'final', title: text('弃', 'Gone') },
  },
};
const draw = (options: Partial<DrawOptions> = {}) =>
  drawChart({ def }, { language: 'zh', theme: 'light', ...options });

interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** First rectangle of every state in the document. */
function boxesOf(svg: string): Box[] {
  const found = svg.matchAll(
    /<g data-state="([^"]+)"[^>]*>(?:<rect[^>]*fill="none"[^>]*>)?<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  );
  return [...found].map(([, id = '', x, y, width, height]) => ({
    id,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('drawing a chart', () => {
  it('shows every state and every label in the language asked for', () => {
    for (const word of ['制茶', '已炒', '炒', '看', '杯']) expect(draw()).toContain(word);
    expect(draw({ language: 'en' })).toContain('Roasted');
    expect(draw({ language: 'en' })).not.toContain('已炒');
  });

  it('escapes what XML would read as its own', () => {
    expect(draw({ title: 'A "b" <c>\u0000' })).toContain('A &quot;b&quot; &lt;c&gt;<');
    expect(draw()).toContain('叶 &lt;&amp;&gt;');
    expect(draw()).not.toContain('<&');
  });

  it('marks where the case stands and the way it came', () => {
    const svg = draw({ configuration: ['making', 'roasted'], visited: ['making', 'leaf', 'roasted'] });
    expect(svg).toContain('data-state="roasted" data-current="true"');
    expect(svg).toContain('data-from="leaf" data-to="roasted" data-taken="true"');
    expect(svg).not.toContain('data-from="roasted" data-to="cup" data-taken="true"');
  });

  it('dashes what happens by itself', () => {
    const arrow = /data-from="roasted" data-to="cup"[^>]*><path[^>]*stroke-dasharray/;
    expect(draw()).toMatch(arrow);
    expect(draw()).not.toMatch(/data-from="leaf"[^>]*><path[^>]*stroke-dasharray/);
  });

  it('tells the events of a whole frame in its heading', () => {
    expect(draw()).toContain('丢弃 → 弃');
    expect(draw()).not.toContain('data-to="gone"');
  });

  it('keeps innermost states apart and inside their frame', () => {
    const boxes = boxesOf(draw({ configuration: ['making', 'roasted'] }));
    const frame = boxes.find(({ id }) => id === 'making');
    const inner = boxes.filter(({ id }) => id !== 'making');
    expect(inner).toHaveLength(4);
    inner.forEach((a, index) => inner.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
    const leaf = inner.find(({ id }) => id === 'leaf');
    if (!frame || !leaf) throw new Error('not drawn');
    expect(leaf.y).toBeGreaterThan(frame.y + 25);
    expect(leaf.x).toBeGreaterThan(frame.x);
    expect(leaf.x + leaf.width).toBeLessThan(frame.x + frame.width);
  });

  it('draws the same bytes for the same input', () => {
    expect(draw()).toBe(draw());
  });

  it('differs between the themes', () => {
    expect(draw({ theme: 'dark' })).not.toBe(draw());
  });

  it('keeps forty states apart', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `s${String(index)}`);
    const states = Object.fromEntries(
      ids.map((id, index) => [
        id,
        { on: { next: { target: ids[(index + 1) % 40] }, jump: { target: ids[(index * 7) % 40] } } },
      ]),
    );
    const boxes = boxesOf(
      drawChart({ def: { ...def, initial: 's0', states } }, { language: 'en', theme: 'light' }),
    );
    expect(boxes).toHaveLength(40);
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
  });
});
