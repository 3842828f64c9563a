import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export const usePolicySums = (date: string | undefined) =>
  useQuery({
    queryKey: ['policies', date],
    queryFn: () => answerOf(client.GET('/api/v1/policies', { params: { query: date ? { date } : {} } })),
    placeholderData: keepPreviousData,
  });

export const useGrants = (enterpriseId: string) =>
  useQuery({
    queryKey: ['enterprise', enterpriseId, 'policies'],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/enterprises/{enterpriseId}/policies', { params: { path: { enterpriseId } } }),
      ),
  });
