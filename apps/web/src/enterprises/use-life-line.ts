import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export const useLifeLine = (enterpriseId: string, page: number, size: number) =>
  useQuery({
    queryKey: ['enterprise', enterpriseId, 'life-line', page],
    queryFn: () => {
      const query = { offset: (page - 1) * size, limit: size };
      const path = { enterpriseId };
      return answerOf(
        client.GET('/api/v1/enterprises/{enterpriseId}/life-line', { params: { path, query } }),
      );
    },
    placeholderData: keepPreviousData,
  });
