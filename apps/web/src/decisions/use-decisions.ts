import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export const useDecisions = (page: number, limit: number) =>
  useQuery({
    queryKey: ['decisions', page, limit],
    queryFn: () =>
      answerOf(client.GET('/api/v1/decisions', { params: { query: { offset: (page - 1) * limit, limit } } })),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });

export function useAssign(decisionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (instanceId: string) =>
      answerOf(
        client.POST('/api/v1/decisions/{decisionId}/assign', {
          params: { path: { decisionId } },
          body: { instanceId, note: null },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions'] }),
  });
}

export function useDismiss(decisionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        client.POST('/api/v1/decisions/{decisionId}/dismiss', {
          params: { path: { decisionId } },
          body: { reason },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions'] }),
  });
}
