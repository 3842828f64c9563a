import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';

const refreshMs = 5_000;

export const useQueues = () =>
  useQuery({
    queryKey: ['operations', 'queues'],
    queryFn: () => answerOf(client.GET('/api/v1/operations/queues')),
    refetchInterval: refreshMs,
  });

export const useFailures = (page: number, limit: number) =>
  useQuery({
    queryKey: ['operations', 'failures', page, limit],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/operations/failures', {
          params: { query: { offset: (page - 1) * limit, limit } },
        }),
      ),
    refetchInterval: refreshMs,
    placeholderData: keepPreviousData,
  });

export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      answerOf(
        client.POST('/api/v1/operations/failures/retry', {
          params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { ids },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
}
