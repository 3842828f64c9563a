import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export interface NewVerdict {
  readonly oneId: string;
  readonly otherId: string;
  /** Absent: they are two enterprises. */
  readonly keptId?: string;
  readonly note: string;
}

export const useDuplicates = (page: number, size: number) =>
  useQuery({
    queryKey: ['duplicates', page],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/duplicates', { params: { query: { offset: (page - 1) * size, limit: size } } }),
      ),
    placeholderData: keepPreviousData,
  });

export function useResolve() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (verdict: NewVerdict) =>
      answerOf(client.POST('/api/v1/duplicates/verdicts', { body: verdict })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['duplicates'] });
      void queries.invalidateQueries({ queryKey: ['enterprises'] });
    },
  });
}
