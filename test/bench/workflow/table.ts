import { holds, type Bound, type Figure } from './figure';

/** A change of a ratio by less than this share is the machine's noise. */
const noise = 0.1;

/** The figures as lines of text, each compared with the ratio committed last. */
export function tableOf(figures: readonly Figure[], last: ReadonlyMap<string, Figure>): string {
  const head = ['', 'figure', 'ours', 'against', 'ratio', '(least–most)', 'asked', 'holds', 'last ratio'];
  const rows = figures.map((figure) => [
    figure.id,
    figure.title,
    `${short(figure.ours)} ${figure.unit}`,
    `${short(figure.reference)} ${figure.against}`,
    short(figure.ratio.median),
    `(${short(figure.ratio.least)}–${short(figure.ratio.most)})`,
    figure.bound ? boundText(figure.bound) : '',
    figure.bound ? (holds(figure) ? 'yes' : 'NO') : '',
    changeText(figure, last.get(figure.id)),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => widthOf(row[i] ?? ''))));
  return [head, ...rows]
    .map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

const boundText = ({ is, value, goal }: Bound): string =>
  `${is === 'at least' ? '≥' : '≤'} ${short(value)}${goal === undefined ? '' : `, goal ${short(goal)}`}`;

function changeText(figure: Figure, last: Figure | undefined): string {
  if (!last) return 'new';
  const change = figure.ratio.median / last.ratio.median - 1;
  const percent = `${change >= 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(0)} %`;
  return `${short(last.ratio.median)} (${percent}${isWorse(figure, change) ? ', WORSE' : ''})`;
}

/** Worse by more than noise, in the direction that is asked. */
function isWorse({ bound }: Figure, change: number): boolean {
  return bound?.is === 'at most' ? change > noise : change < -noise;
}

export function short(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** Columns on a terminal: every character used here takes one. */
const widthOf = (text: string): number => [...text].length;
