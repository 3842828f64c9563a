import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client, type ChartSummary } from '../api/client';

export const useCharts = () =>
  useQuery({
    queryKey: ['charts'],
    queryFn: () => answerOf(client.GET('/api/v1/charts')),
    select: ({ items }) => newestOfEach(items),
    staleTime: 300_000,
  });

/** A programme is one choice however many versions of its chart are in force for older cases. */
function newestOfEach(charts: readonly ChartSummary[]): ChartSummary[] {
  const newest = new Map<string, ChartSummary>();
  for (const chart of charts) {
    const known = newest.get(chart.id);
    if (!known || known.version < chart.version) newest.set(chart.id, chart);
  }
  return [...newest.values()];
}
