import type { Chart } from '@terrace/engine';
import type { Mistake } from './mistake';

/** Each version of a chart exists once; a later version does not come into force before an earlier one. */
export function checkCollection<File>(
  charts: readonly { chart: Chart; file: File }[],
): { file: File; mistake: Mistake }[] {
  return charts.flatMap(({ chart, file }, index) => {
    const others = charts.slice(0, index).filter((other) => other.chart.id === chart.id);
    const name = `${chart.id} v${String(chart.version)}`;
    const twin = others.find((other) => other.chart.version === chart.version);
    if (twin) {
      return [
        {
          file,
          mistake: {
            path: ['version'],
            message: `${name} exists already`,
            cure: 'Raise the version: a chart in use is never changed.',
          },
        },
      ];
    }
    const misordered = others.find(
      (other) => other.chart.version < chart.version !== other.chart.def.inForceFrom <= chart.def.inForceFrom,
    );
    if (!misordered) return [];
    const message = `${name} comes into force out of order with v${String(misordered.chart.version)}`;
    return [
      {
        file,
        mistake: {
          path: ['inForceFrom'],
          message,
          cure: 'A higher version comes into force on the same day or later.',
        },
      },
    ];
  });
}
