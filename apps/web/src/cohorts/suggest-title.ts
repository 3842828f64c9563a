import type { ChartSummary } from '../api/client';
import { en } from '../language/en';
import { zh } from '../language/zh';

/** A name for a cohort in both languages, from what it is; null while that is not known. */
export function suggestTitle(
  chart: ChartSummary | undefined,
  kindId: string | undefined,
  year: number,
): { zh: string; en: string } | null {
  const kind = chart?.cohortKinds.find(({ id }) => id === kindId);
  if (!chart || !kind) return null;
  return {
    zh: zh.cohorts.suggested(year, chart.title.zh, kind.title.zh),
    en: en.cohorts.suggested(year, chart.title.en, kind.title.en),
  };
}
