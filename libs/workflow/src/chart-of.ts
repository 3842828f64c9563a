import type { Chart } from '@terrace/engine';
import { Fault } from '@terrace/kernel';
import type { Instance } from './instance';
import type { ChartCatalogue } from './ports';

/** The version an instance keeps for life. While a new one is rolled out, an older process does not have it: another does. */
export function chartOf(instance: Instance, charts: ChartCatalogue): Chart {
  const chart = charts.version(instance.chartId, instance.chartVersion);
  if (chart) return chart;
  const name = `${instance.chartId} v${String(instance.chartVersion)}`;
  throw new Fault('chart.missing', `instance ${instance.id} needs chart ${name}, which is not installed`, {
    retryable: true,
    blameless: true,
  });
}
