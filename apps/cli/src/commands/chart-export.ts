import { writeFileSync } from 'node:fs';
import { toMermaid, toScxml, toXState } from '@terrace/drawing';
import type { Chart } from '@terrace/engine';

/** The notations a chart can be handed on in. */
const notations: Readonly<Record<string, (chart: Chart, english: boolean) => string>> = {
  scxml: toScxml,
  xstate: (chart) => `${JSON.stringify(toXState(chart), null, 2)}\n`,
  mermaid: (chart, english) => toMermaid(chart, english ? 'en' : 'zh'),
};

/** Writes the chart in another notation, to the file named or to the terminal. */
export function exportChart(chart: Chart, words: readonly string[]): number {
  const as = words.find((word) => word.startsWith('--as='))?.slice('--as='.length) ?? '';
  const write = Object.hasOwn(notations, as) ? notations[as] : undefined;
  if (!write) {
    const known = Object.keys(notations).join(', ');
    process.stderr.write(`--as must be one of ${known}. --as 只能是 ${known} 之一。\n`);
    return 2;
  }
  const [, file] = words.filter((word) => !word.startsWith('--'));
  const text = write(chart, words.includes('--lang=en'));
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
  return 0;
}
