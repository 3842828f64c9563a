import type { Brush, Point } from './brush';

/** A round red seal: the name along the upper arc, a star in the middle, its use below. */
export function drawSeal(brush: Brush, middle: Point, name: string, use: string, radius = 52): void {
  brush.ring(middle, radius, 2, 'red');
  brush.fill(star(middle, radius * 0.3), 'red');
  const letters = [...name];
  const span = Math.min(Math.PI * 1.45, letters.length * 0.3);
  const size = Math.min(11, (radius * 0.78 * span) / Math.max(1, letters.length - 1) - 0.5);
  letters.forEach((letter, at) => {
    const angle = letters.length === 1 ? 0 : -span / 2 + (span * at) / (letters.length - 1);
    const point = {
      x: middle.x + Math.sin(angle) * radius * 0.78,
      y: middle.y - Math.cos(angle) * radius * 0.78,
    };
    brush.write(letter, point, { size, bold: true, colour: 'red', turn: angle });
  });
  brush.write(
    use,
    { x: middle.x, y: middle.y + radius * 0.55 },
    { size: 8, bold: true, colour: 'red', turn: 0 },
  );
}

function star(middle: Point, radius: number): Point[] {
  return Array.from({ length: 10 }, (_, at) => {
    const angle = (Math.PI * at) / 5;
    const reach = at % 2 === 0 ? radius : radius * 0.38;
    return { x: middle.x + Math.sin(angle) * reach, y: middle.y - Math.cos(angle) * reach };
  });
}
