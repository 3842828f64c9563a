import { addDays, dateOf, endOfDay } from '@terrace/deadlines';
import { done, refused, type Outcome } from '@terrace/kernel';
import { Life } from './life';
import type { SimulationPlan } from './plan';
import type { SeriesPoint, SimulationResult } from './result';
import { isStanding } from './standing-snapshot';
import { summarise } from './summarise';
import { World } from './world';

/**
 * Lets a population of cases live through virtual time. Every step is the engine's own `start`, `enabled` and `transition`;
 * the same plan gives the same result. Refused: a chart that invokes others, and a case that stands where none can.
 */
export function simulate(plan: SimulationPlan): Outcome<SimulationResult> {
  if (plan.chart.invokes) return refused('invalid', invokesOthers(plan.chart.id));
  const lost = plan.population.find(({ standing }) => standing && !isStanding(plan.chart, standing.state));
  if (lost) return refused('invalid', standsNowhere(lost.key, lost.standing?.state ?? ''));
  const world = new World(plan);
  const lives = plan.population.map((member) => new Life(member, world, plan.seed, plan.histories === true));
  for (const life of lives) settle(life, world, plan.until);
  const series: SeriesPoint[] = [];
  for (const on of countingDays(plan)) {
    world.runUntil(endOfDay(on));
    series.push(countOf(lives, on));
  }
  world.runUntil(plan.until);
  for (const life of lives) life.close();
  return done(summarise(plan, world, lives, series));
}

function settle(life: Life, world: World, until: Date): void {
  const { standing, opensAt } = life.member;
  if (standing) life.resume(standing);
  else if (opensAt <= until) world.plan(opensAt, () => life.begin());
}

/** Days at whose end cases are counted, the last one included. */
function countingDays({ from, until, every }: SimulationPlan): string[] {
  const step = every === 'day' ? 1 : 7;
  const days: string[] = [];
  for (let day = dateOf(from); endOfDay(day) <= until; day = addDays(day, step)) days.push(day);
  const last = addDays(dateOf(until), endOfDay(dateOf(until)) <= until ? 0 : -1);
  return days.at(-1) === last || last < dateOf(from) ? days : [...days, last];
}

function countOf(lives: readonly Life[], on: string): SeriesPoint {
  const counts: Record<string, number> = {};
  let notBegun = 0;
  for (const { state } of lives)
    if (state === null) notBegun += 1;
    else counts[state] = (counts[state] ?? 0) + 1;
  return { on, notBegun, counts };
}

const invokesOthers = (chart: string) => ({
  zh: `流程“${chart}”会启动其他流程的案件，目前不能模拟：被启动的案件由谁办理、何时办结无从得知。请分别模拟各流程。`,
  en: `The chart "${chart}" invokes others and cannot be simulated: who would work on those is not known. Simulate each by itself.`,
});

const standsNowhere = (key: string, state: string) => ({
  zh: `案件 ${key} 所在状态“${state}”不是该流程中可单独停留的最内层状态，请填写最内层状态的标识。`,
  en: `The case ${key} stands in "${state}", which is no innermost state of the chart outside parallel regions. Give the id of such a state.`,
});
