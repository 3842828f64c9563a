import type { Count, Indicator, IndicatorYear } from './indicator';

/** The indicators of every year that has a plan. */
export class IndicatorYears {
  /** The earliest first. */
  constructor(private readonly years: readonly IndicatorYear[]) {}

  /**
   * Those of the year of a day. A year without a plan of its own goes on with the last one before, and is told so; before the
   * first one there are none.
   */
  of(on: string): { readonly plan: IndicatorYear; readonly isCarriedOver: boolean } | null {
    const year = Number(on.slice(0, 4));
    const plan = this.years.findLast((each) => each.year <= year);
    return plan ? { plan, isCarriedOver: plan.year !== year } : null;
  }
}

/** Charts whose cases have to be read for an indicator, and tags. */
export function needsOf(indicators: readonly Indicator[]): { charts: Set<string>; tags: Set<string> } {
  const needs = { charts: new Set<string>(), tags: new Set<string>() };
  const look = (count: Count): void => {
    if ('chart' in count) needs.charts.add(count.chart);
    if (count.kind === 'tagged') needs.tags.add(count.tag);
    if (count.kind === 'ratio') [count.part, count.whole].forEach(look);
    if (count.kind === 'growth') look(count.of);
    if (count.kind === 'lapsing') {
      needs.charts.add(count.certificates.chart);
      needs.charts.add(count.renewedBy.chart);
    }
  };
  for (const { count, besides = [] } of indicators)
    [count, ...besides.map((each) => each.count)].forEach(look);
  return needs;
}
