import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export function useEnterprises(text: string, page: number, size: number) {
  const query = { ...(text ? { text } : {}), offset: (page - 1) * size, limit: size };
  return useQuery({
    queryKey: ['enterprises', query],
    queryFn: () => answerOf(client.GET('/api/v1/enterprises', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export const useEnterprise = (enterpriseId: string) =>
  useQuery({
    queryKey: ['enterprise', enterpriseId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/enterprises/{enterpriseId}', { params: { path: { enterpriseId } } })),
  });
