import type { TrendPoint } from '../api/client';
import './indicators.css';

/** Drawing units; the picture grows with its place. */
const [width, height, edge] = [640, 150, 26];

/** The course of a value over the year: the end of the year before, the ends of months, the day itself. */
export function TrendLine({ points, label }: { points: readonly TrendPoint[]; label: string }) {
  const known = points.flatMap(({ on, value }, at) =>
    value === null ? [] : [{ on, value: Number(value), at }],
  );
  const most = Math.max(1, ...known.map(({ value }) => value));
  const x = (at: number) => edge + (at / Math.max(1, points.length - 1)) * (width - 2 * edge);
  const y = (value: number) => height - edge - (value / most) * (height - 2 * edge);
  return (
    <svg
      className="trend-line"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      <line x1={edge} x2={width - edge} y1={y(0)} y2={y(0)} className="trend-axis" />
      <polyline points={known.map(({ at, value }) => `${String(x(at))},${String(y(value))}`).join(' ')} />
      {known.map(({ on, value, at }) => (
        <g key={on}>
          <circle cx={x(at)} cy={y(value)} r={3} />
          <text x={x(at)} y={y(value) - 8}>
            {value}
          </text>
          <text x={x(at)} y={height - 8} className="trend-day">
            {on.slice(2, 7)}
          </text>
        </g>
      ))}
    </svg>
  );
}
