import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: () => answerOf(client.GET('/api/v1/health')),
    staleTime: Infinity,
  });
