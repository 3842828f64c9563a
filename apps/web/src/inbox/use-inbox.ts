import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

const refreshMs = 30_000;

export const useInbox = () =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: () => answerOf(client.GET('/api/v1/inbox')),
    refetchInterval: refreshMs,
  });

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => answerOf(client.POST('/api/v1/inbox/read', { body: { ids } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
