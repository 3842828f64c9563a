import { groupedByCarrier, type CarrierStore } from '@terrace/carriers';
import type { HistoryArchive } from '@terrace/history';
import type { HistoryEntry, Instance } from '@terrace/workflow';
import type { Indicator, IndicatorYear } from './indicator';
import { needsOf, type IndicatorYears } from './indicator-years';
import type { KnownWorld } from './known-world';
import { loggedCase, type LoggedCase } from './logged-case';
import type { GivenFigures, TagHistory } from './ports';
import { readIndicator, trendOf } from './read-indicator';
import type { Reading } from './snapshot';

/** All indicators of a day. */
export interface Readings {
  readonly plan: IndicatorYear;
  /** The year has no plan of its own: the targets are those of the last one that has. */
  readonly isCarriedOver: boolean;
  readonly items: readonly Reading[];
}

/** What an indicator came to at the ends of months. */
export type Trend = readonly { readonly on: string; readonly value: string | null }[];

/** 绩效指标 from the records of the district, of any day: each case is gone through again from its events. */
export class DistrictIndicators {
  constructor(
    private readonly years: IndicatorYears,
    private readonly archive: HistoryArchive,
    private readonly tags: TagHistory,
    private readonly figures: GivenFigures,
    private readonly carriers: CarrierStore,
  ) {}

  /** Null: no year up to the day has a plan. */
  async read(on: string): Promise<Readings | null> {
    const found = this.years.of(on);
    if (!found) return null;
    const world = await this.worldFor(found.plan.indicators);
    return { ...found, items: found.plan.indicators.map((each) => readIndicator(each, world, on)) };
  }

  /** One with its course; null: there is none of that name. */
  async readOne(id: string, on: string): Promise<{ reading: Reading; trend: Trend } | null> {
    const indicator = this.indicator(id, on);
    if (!indicator) return null;
    const world = await this.worldFor([indicator]);
    return { reading: readIndicator(indicator, world, on), trend: trendOf(indicator, world, on) };
  }

  indicator(id: string, on: string): Indicator | null {
    return this.years.of(on)?.plan.indicators.find((each) => each.id === id) ?? null;
  }

  private async worldFor(indicators: readonly Indicator[]): Promise<KnownWorld> {
    const { charts, tags } = needsOf(indicators);
    const byChart = new Map<string, readonly LoggedCase[]>();
    await this.archive.view(async () => {
      for (const chart of charts) byChart.set(chart, await this.casesOf(chart));
    });
    const [stays, figures, entries] = await Promise.all([
      this.tags.of([...tags]),
      this.figures.all(),
      this.carriers.all(),
    ]);
    const carriers = [...groupedByCarrier(entries).values()];
    return { casesOf: (chart) => byChart.get(chart) ?? [], carriers, stays, figures };
  }

  private async casesOf(chartId: string): Promise<LoggedCase[]> {
    const cases = new Map<string, Instance>();
    for await (const instance of this.archive.instances({ chartId })) cases.set(instance.id, instance);
    const logged: LoggedCase[] = [];
    for await (const history of byCase(this.archive.entries({ chartId }))) {
      const instance = cases.get(history[0]?.instanceId ?? '');
      if (instance) logged.push(loggedCase(instance, history));
    }
    return logged;
  }
}

/** Events in order of their case, case by case. */
async function* byCase(entries: AsyncIterable<HistoryEntry>): AsyncGenerator<HistoryEntry[]> {
  let history: HistoryEntry[] = [];
  for await (const entry of entries) {
    if (history.length > 0 && history[0]?.instanceId !== entry.instanceId) {
      yield history;
      history = [];
    }
    history.push(entry);
  }
  if (history.length > 0) yield history;
}
