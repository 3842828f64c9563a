import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from '@terrace/drawing';
import type { Chart } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { readProgrammes, type Programmes, type ProgrammeProblem } from '@terrace/programmes';
import { exportChart } from './chart-export';

const usage = `terrace chart validate [folder]
terrace chart draw <chart> [file.svg] [--lang=zh|en] [--theme=light|dark]
terrace chart export <chart> --as=scxml|xstate|mermaid [file] [--lang=zh|en]
`;

type Read = Programmes & { readonly problems: readonly ProgrammeProblem[] };

/** Looks at the charts of a programmes folder without a running system. */
export async function chart([act = '', ...words]: readonly string[]): Promise<number> {
  const [first] = words.filter((word) => !word.startsWith('--'));
  if (act === 'validate') return validate(read(first ?? programmesFolder()));
  if (act === 'draw' && first) return withChart(first, (found) => draw(found, words));
  if (act === 'export' && first) return withChart(first, (found) => exportChart(found, words));
  process.stderr.write(usage);
  return 2;
}

const programmesFolder = (): string =>
  join(process.env['TERRACE_ROOT'] ?? process.cwd(), 'libs', 'programmes');
const read = (folder: string): Read => readProgrammes(folder, celExpressions);

/** Every problem with its place and cure; 1 when there is any. */
function validate({ problems, catalogue }: Read): number {
  for (const { file, line, column, message, cure } of problems) {
    process.stdout.write(`${file}:${String(line)}:${String(column)} ${message}\n  → ${cure}\n`);
  }
  for (const { id, version, states } of catalogue.all()) {
    process.stdout.write(`${id} v${String(version)}: ${String(states.size)} states\n`);
  }
  return problems.length > 0 ? 1 : 0;
}

/** Hands the newest version of the chart to `work`; 1 when there is none. */
function withChart(id: string, work: (chart: Chart) => number): number {
  const newest = read(programmesFolder())
    .catalogue.all()
    .filter((each) => each.id === id)
    .at(-1);
  if (newest) return work(newest);
  process.stderr.write(`There is no chart "${id}". 没有流程图“${id}”。\n`);
  return 1;
}

function draw(chart: Chart, words: readonly string[]): number {
  const [, file = `${chart.id}.svg`] = words.filter((word) => !word.startsWith('--'));
  const language = words.includes('--lang=en') ? 'en' : 'zh';
  const theme = words.includes('--theme=dark') ? 'dark' : 'light';
  writeFileSync(file, drawChart(chart, { language, theme }));
  process.stdout.write(`${file}\n`);
  return 0;
}
