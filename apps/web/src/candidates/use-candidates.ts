import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export interface Sought {
  readonly programme: string;
  readonly mostLacks: number;
  readonly date: string | undefined;
}

const queryOf = ({ programme, mostLacks, date }: Sought) => ({
  programme,
  mostLacks,
  ...(date ? { date } : {}),
});

/** Candidates a page; the nearest are on the first. */
export const pageSize = 50;

export const useCandidates = (sought: Sought, page: number) =>
  useQuery({
    queryKey: ['candidates', sought, page],
    queryFn: () => {
      const query = { ...queryOf(sought), offset: (page - 1) * pageSize, limit: pageSize };
      return answerOf(client.GET('/api/v1/candidates', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const csvAddressOf = (sought: Sought): string =>
  `/api/v1/candidates.csv?${new URLSearchParams(
    Object.entries(queryOf(sought)).map(([name, value]) => [name, String(value)]),
  ).toString()}`;
