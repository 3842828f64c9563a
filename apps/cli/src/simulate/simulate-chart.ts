import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LegalTimerPlan } from '@terrace/cases';
import { atHour, calendar, endOfDay } from '@terrace/deadlines';
import { loadPacks } from '@terrace/eligibility';
import type { Chart } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { stagesOf } from '@terrace/programmes';
import {
  defaultBehaviour,
  readBehaviour,
  readPopulation,
  simulate,
  syntheticPopulation,
  type Behaviour,
  type FileProblem,
  type Member,
  type SimulationResult,
} from '@terrace/simulation';
import { codeOf } from '../embedded/code-of';
import { Trouble } from '../embedded/trouble';
import { districtFacts } from './district-facts';
import { reportOf } from './report';
import type { Wishes } from './wishes';

interface Took {
  readonly tookMs: number;
  readonly cpuMs: number;
}

const packsFolder = (): string =>
  join(process.env['TERRACE_ROOT'] ?? process.cwd(), 'libs', 'eligibility', 'packs');

/** Offices open at nine. */
const openingHour = 9;

/** Simulates one chart as wished and prints what came of it; 1 when the chart cannot be simulated. */
export function simulateChart(chart: Chart, wishes: Wishes): number {
  const begunMs = performance.now();
  const before = process.cpuUsage();
  const behaviour = behaviourOf(chart, wishes);
  const outcome = simulate({
    chart,
    population: populationOf(chart, wishes, behaviour),
    behaviour,
    seed: wishes.seed,
    from: atHour(wishes.start, openingHour),
    until: endOfDay(wishes.until),
    timerPlan: new LegalTimerPlan(),
    calendar,
    expressions: celExpressions,
    every: wishes.every,
  });
  if (outcome.kind === 'refused') {
    const { zh, en } = outcome.refusal.reason;
    process.stderr.write(`${wishes.english ? en : zh}\n`);
    return 1;
  }
  const cpuMs = process.cpuUsage(before).user / 1_000;
  print(chart, outcome.value, wishes, { tookMs: performance.now() - begunMs, cpuMs });
  return 0;
}

function behaviourOf(chart: Chart, wishes: Wishes): Behaviour {
  if (wishes.behaviour === null) return defaultBehaviour;
  const read = readBehaviour(textOf(wishes.behaviour), chart);
  if (read.kind === 'wrong') throw troubleOf(wishes.behaviour, read.problems);
  return read.behaviour;
}

function populationOf(chart: Chart, wishes: Wishes, { able }: Behaviour): readonly Member[] {
  const { seed, cases, start, over } = wishes;
  const from = atHour(start, openingHour);
  const factsOf = districtFacts(loadPacks(packsFolder(), celExpressions), seed, start, cases);
  if (wishes.from === null)
    return syntheticPopulation({
      chart,
      cases,
      seed,
      from,
      overDays: over,
      able,
      expressions: celExpressions,
      factsOf,
    });
  const read = readPopulation(textOf(wishes.from), chart, from, factsOf);
  if (read.kind === 'wrong') throw troubleOf(wishes.from, read.problems);
  return read.members;
}

/** On a busy machine the time that passed says little: the processor's own is told beside it. */
function print(chart: Chart, result: SimulationResult, wishes: Wishes, { tookMs, cpuMs }: Took): void {
  const { cases, decided, from, until, seed } = result;
  const [seconds, busy] = [tookMs, cpuMs].map((ms) => (ms / 1_000).toFixed(1));
  const { zh, en } = chart.def.title ?? { zh: chart.id, en: chart.id };
  const heading = wishes.english
    ? `${en} (${chart.id} v${String(chart.version)}): ${String(cases)} cases, ${from} to ${until}, seed ${String(seed)}. ${String(decided)} events decided in ${seconds ?? ''} s (${busy ?? ''} s of processor).`
    : `${zh}（${chart.id} 第${String(chart.version)}版）：${String(cases)} 个案件，${from} 至 ${until}，种子 ${String(seed)}。共裁决事件 ${String(decided)} 个，用时 ${seconds ?? ''} 秒（处理器 ${busy ?? ''} 秒）。`;
  const states = stagesOf(chart).flatMap((stage) => stage.states);
  const titles = new Map(states.map(({ id, title }) => [id, title]));
  process.stdout.write(`${heading}\n\n${reportOf(result, titles, wishes.english)}`);
  if (wishes.json === null) return;
  writeFileSync(wishes.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`\n${wishes.json}\n`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new Trouble(`There is no file ${file}.`, `没有文件 ${file}。`);
  }
}

function troubleOf(file: string, problems: readonly FileProblem[]): Trouble {
  const told = (language: 'zh' | 'en'): string =>
    problems
      .map(({ line, column, message, cure }) => {
        const place = [file, line, ...(column === null ? [] : [column])].join(':');
        return `${place} ${message[language]}\n  → ${cure[language]}`;
      })
      .join('\n');
  return new Trouble(told('en'), told('zh'));
}
