import { LegalTime, dateOf, endOfDay } from '@terrace/deadlines';
import type { Chart } from '@terrace/engine';
import type { DistrictIndicators } from '@terrace/indicators';
import type { Clock } from '@terrace/kernel';
import {
  defaultBehaviour,
  isStanding,
  simulate,
  type Member,
  type SimulationResult,
  type Witnesses,
} from '@terrace/simulation';
import type { ChartCatalogue, FactsSource, Instance, TimerPlan, WorkflowStore } from '@terrace/workflow';

/** Cases read at once. */
const pageSize = 500;

/** So many times the rest of the year is lived through; the seeds are 1, 2, 3 …, so that the same question has the same answer. */
const runs = 40;

/** What an indicator may come to at the end of the year. An estimate, by what cases under way usually become. */
export interface Forecast {
  readonly until: string;
  /** What the records say of that day if nothing more happens. */
  readonly certain: string | null;
  /** With what cases under way add: of the runs a tenth came to less than `low`, a tenth to more than `high`. */
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly underWay: number;
  readonly runs: number;
}

/** 年末预测: the pipeline of an indicator's chart, simulated from today to the end of the year. */
export class ForecastIndicator {
  constructor(
    private readonly indicators: DistrictIndicators,
    private readonly store: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly facts: FactsSource,
    private readonly timerPlan: TimerPlan,
    private readonly law: LegalTime,
    private readonly witnesses: Witnesses,
    private readonly clock: Clock,
  ) {}

  /** Null: the indicator is unknown, or has no pipeline. */
  async forecast(id: string): Promise<Forecast | null> {
    const from = this.clock.now();
    const until = `${dateOf(from).slice(0, 4)}-12-31`;
    const reaching = this.indicators.indicator(id, until)?.forecast;
    const chart = reaching && this.charts.inForce(reaching.chart, dateOf(from));
    const read = await this.indicators.readOne(id, until);
    if (!reaching || !chart || !read) return null;
    const population = await this.underWay(chart, reaching.reaches, from);
    const added: number[] = [];
    for (let seed = 1; seed <= runs; seed += 1) {
      added.push(this.live(chart, population, { from, until: endOfDay(until), seed }, reaching.reaches));
      // Others are served between two runs.
      await new Promise((resolve) => setImmediate(resolve));
    }
    added.sort((a, b) => a - b);
    const certain = read.reading.value;
    const total = (share: number): string =>
      String(Number(certain ?? 0) + (added[Math.ceil(share * runs) - 1] ?? 0));
    return {
      ...{ until, certain, runs, underWay: population.length },
      ...{ low: total(0.1), middle: total(0.5), high: total(0.9) },
    };
  }

  private live(
    chart: Chart,
    population: readonly Member[],
    { from, until, seed }: { readonly from: Date; readonly until: Date; readonly seed: number },
    reaches: readonly string[],
  ): number {
    const outcome = simulate({
      ...{ chart, population, seed, from, until },
      behaviour: defaultBehaviour,
      timerPlan: this.timerPlan,
      calendar: this.law.calendar,
      expressions: this.witnesses,
      every: 'week',
    });
    return outcome.kind === 'done' ? reachedIn(outcome.value, reaches) : 0;
  }

  /** Cases that may still get there, as they stand. */
  private async underWay(chart: Chart, reaches: readonly string[], from: Date): Promise<Member[]> {
    const members: Member[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await this.store.list({ chartId: chart.id, offset, limit: pageSize });
      const standing = items.filter((each) => mayReach(chart, reaches, each));
      const facts = await this.facts.factsOf(
        standing.map((each) => ({ ...each, data: each.snapshot.data })),
        from,
      );
      members.push(...standing.map((each, i) => memberOf(each, facts[i] ?? {}, from)));
      if (items.length < pageSize) return members;
    }
  }
}

const mayReach = (chart: Chart, reaches: readonly string[], { state, snapshot }: Instance): boolean =>
  !snapshot.done &&
  isStanding(chart, state) &&
  !snapshot.configuration.some((inside) => reaches.includes(inside));

function memberOf(
  { id, state, updatedAt, snapshot }: Instance,
  facts: ReturnType<Member['factsOn']>,
  from: Date,
): Member {
  // The day, the documents and the batch are the simulation's own: they move on.
  const { today: _today, documents: _documents, batch: _batch, ...lasting } = facts;
  return {
    key: id,
    opensAt: from,
    factsOn: () => lasting,
    data: snapshot.data,
    standing: { state, since: updatedAt },
  };
}

/** Ends, and stays that were begun: whoever is counted stood elsewhere before. */
function reachedIn({ ends, stays }: SimulationResult, reaches: readonly string[]): number {
  const wanted = <T extends { readonly state: string }>(all: readonly T[]): T[] =>
    all.filter(({ state }) => reaches.includes(state));
  const ended = wanted(ends).reduce((sum, { count }) => sum + count, 0);
  return wanted(stays).reduce((sum, { n, open }) => sum + n + open, ended);
}
