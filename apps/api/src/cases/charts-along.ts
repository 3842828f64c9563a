import type { Chart } from '@terrace/engine';
import {
  migratedEvent,
  migrationRevertedEvent,
  type ChartCatalogue,
  type HistoryEntry,
  type Instance,
} from '@terrace/workflow';

/** The chart each entry of a case's history was made under, in its order: a migrated case had other versions before. */
export function chartsAlong(
  history: readonly HistoryEntry[],
  instance: Instance,
  charts: ChartCatalogue,
): (Chart | null)[] {
  let version = instance.chartVersion;
  const newestFirst = [...history].reverse().map(({ name, data }) => {
    const chart = charts.version(instance.chartId, version);
    const isChange = name === migratedEvent || name === migrationRevertedEvent;
    if (isChange && typeof data['from'] === 'number') version = data['from'];
    return chart;
  });
  return newestFirst.reverse();
}
