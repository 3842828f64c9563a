import { LegalTimerPlan } from '@terrace/cases';
import { calendar } from '@terrace/deadlines';
import type { Chart } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { defaultBehaviour } from '../behaviour';
import type { SimulationPlan } from '../plan';
import type { SimulationResult } from '../result';
import { simulate } from '../simulate';
import { syntheticPopulation } from '../synthetic-population';

/** Invented cases of a chart, opening over three months. */
export const invented = (chart: Chart, cases: number, seed = 7) =>
  syntheticPopulation({
    chart,
    cases,
    seed,
    from: new Date('2024-01-02T01:00:00Z'),
    overDays: 90,
    able: 0.85,
    expressions: celExpressions,
  });

/** Two years from January 2024; what is `given` differs. */
export const planOf = (chart: Chart, given: Partial<SimulationPlan> = {}): SimulationPlan => ({
  chart,
  population: invented(chart, 40, given.seed),
  behaviour: defaultBehaviour,
  seed: 7,
  from: new Date('2024-01-02T01:00:00Z'),
  until: new Date('2026-01-01T16:00:00Z'),
  timerPlan: new LegalTimerPlan(),
  calendar,
  expressions: celExpressions,
  every: 'week',
  ...given,
});

export function simulated(plan: SimulationPlan): SimulationResult {
  const outcome = simulate(plan);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
