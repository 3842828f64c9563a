import type { Chart } from '@terrace/engine';

/** Whether an enterprise may have several running cases of a programme at once, as `meta.several` says: projects, articles. */
export const mayHaveSeveral = (chart: Pick<Chart, 'def'>): boolean => chart.def.meta?.['several'] === true;
