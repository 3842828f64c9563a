import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';
import type { CaseFilters } from './use-case-filters';

const refreshMs = 30_000;

/** Cases of one programme, or of every one with `null`; undefined while the programme is not known yet. */
export function useCases({ page, size, ...filters }: CaseFilters, chartId: string | null | undefined) {
  const query = { ...filters, chartId: chartId ?? undefined, offset: (page - 1) * size, limit: size };
  return useQuery({
    queryKey: ['cases', query],
    queryFn: () => answerOf(client.GET('/api/v1/cases', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
    enabled: chartId !== undefined,
  });
}

export function useCaseCounts(chartId: string | undefined) {
  return useQuery({
    queryKey: ['cases', 'counts', chartId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/cases/counts', { params: { query: { chartId: chartId ?? '' } } })),
    refetchInterval: refreshMs,
    enabled: chartId !== undefined,
  });
}
