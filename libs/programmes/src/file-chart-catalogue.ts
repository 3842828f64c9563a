import type { Chart } from '@terrace/engine';
import { ChartCatalogue } from '@terrace/workflow';

/** The charts read from files: by exact version, or the one in force on a day. */
export class FileChartCatalogue extends ChartCatalogue {
  constructor(private readonly charts: readonly Chart[]) {
    super();
  }

  override inForce(chartId: string, on: string): Chart | null {
    const begun = this.charts.filter(({ id, def }) => id === chartId && def.inForceFrom <= on);
    return begun.reduce<Chart | null>(
      (newest, chart) => (newest && !later(chart, newest) ? newest : chart),
      null,
    );
  }

  override version(chartId: string, version: number): Chart | null {
    return this.charts.find((chart) => chart.id === chartId && chart.version === version) ?? null;
  }

  override all(): readonly Chart[] {
    return this.charts;
  }
}

/** Of two versions in force from the same day the higher one applies. */
function later(chart: Chart, than: Chart): boolean {
  if (chart.def.inForceFrom !== than.def.inForceFrom) return chart.def.inForceFrom > than.def.inForceFrom;
  return chart.version > than.version;
}
