import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client, type Risk } from '../api/client';

export interface Seen {
  readonly date: string | undefined;
  readonly level: Risk['level'] | undefined;
}

/** A district has some hundreds of certificates: they come in one answer. */
const most = 1000;

export const useRadar = ({ date, level }: Seen) =>
  useQuery({
    queryKey: ['radar', date, level],
    queryFn: () => {
      const query = { limit: most, ...(date ? { date } : {}), ...(level ? { level } : {}) };
      return answerOf(client.GET('/api/v1/radar', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const csvAddressOf = ({ date }: Seen): string => `/api/v1/radar.csv${date ? `?date=${date}` : ''}`;
