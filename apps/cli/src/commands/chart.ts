import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '@terrace/deadlines';
import { drawChart } from '@terrace/drawing';
import type { Chart } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { readProgrammes } from '@terrace/programmes';
import { exportChart } from './chart-export';

const usage = `terrace chart validate [folder]
terrace chart draw <chart> [file.svg] [--lang=zh|en] [--theme=light|dark]
terrace chart migrate <plan.yaml> --dry-run [--json] [--list=cases.jsonl]
terrace chart export <chart> --as=scxml|xstate|mermaid [file] [--lang=zh|en]
terrace chart simulate <chart> [--cases=N] [--from=FILE] [--seed=N] [--days=N | --until=DATE] [--start=DATE] [--over=DAYS]
                       [--behaviour=FILE] [--json=FILE] [--every=day|week] [--lang=zh|en]
`;

/** Looks at the charts of a programmes folder without a running system. */
export async function chart([act = '', ...words]: readonly string[]): Promise<number> {
  const [first] = words.filter((word) => !word.startsWith('--'));
  if (act === 'validate') return validate(first ?? programmesFolder());
  if (act === 'draw' && first) return withChart(first, (found) => draw(found, words));
  if (act === 'export' && first) return withChart(first, (found) => exportChart(found, words));
  if (act === 'simulate' && first) return simulate(words);
  // Loaded when asked for: the others need no database.
  if (act === 'migrate' && first) return (await import('./chart-migrate')).migrateChart(first, words);
  process.stderr.write(usage);
  return 2;
}

const programmesFolder = (): string =>
  join(process.env['TERRACE_ROOT'] ?? process.cwd(), 'libs', 'programmes');

/** Takes every chart through all it can do. Every problem with its place and cure; 1 when there is any. */
function validate(folder: string): number {
  const { problems, examined } = readProgrammes(folder, celExpressions, { examined: true });
  for (const { file, line, column, message, cure } of problems) {
    process.stdout.write(`${file}:${String(line)}:${String(column)} ${message}\n  → ${cure}\n`);
  }
  for (const { chart, explored, complete } of examined) {
    const { id, version, states } = chart;
    const whole = complete ? 'all of them' : 'and there are more: the bound was met';
    process.stdout.write(
      `${id} v${String(version)}: ${String(states.size)} states, ${String(explored)} configurations explored, ${whole}\n`,
    );
  }
  return problems.length > 0 ? 1 : 0;
}

/** Hands the newest version of the chart to `work`; 1 when there is none. */
function withChart(id: string, work: (chart: Chart) => number): number {
  const newest = readProgrammes(programmesFolder(), celExpressions)
    .catalogue.all()
    .filter((each) => each.id === id)
    .sort((one, other) => one.version - other.version)
    .at(-1);
  if (newest) return work(newest);
  process.stderr.write(`There is no chart "${id}". 没有流程图“${id}”。\n`);
  return 1;
}

/** Loaded when asked for: it brings the acts on cases and the demonstration with it. */
async function simulate(words: readonly string[]): Promise<number> {
  const [{ wishesOf }, { simulateChart }] = await Promise.all([
    import('../simulate/wishes'),
    import('../simulate/simulate-chart'),
  ]);
  const wishes = wishesOf(words, dateOf(new Date()));
  if (!('wrong' in wishes)) return withChart(wishes.chart, (found) => simulateChart(found, wishes));
  process.stderr.write(`${wishes.wrong.zh}\n${wishes.wrong.en}\n`);
  return 2;
}

function draw(chart: Chart, words: readonly string[]): number {
  const [, file = `${chart.id}.svg`] = words.filter((word) => !word.startsWith('--'));
  const language = words.includes('--lang=en') ? 'en' : 'zh';
  const theme = words.includes('--theme=dark') ? 'dark' : 'light';
  writeFileSync(file, drawChart(chart, { language, theme }));
  process.stdout.write(`${file}\n`);
  return 0;
}
