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

/** The nearest, in one answer: the whole registry is judged for each. The export has all of them. */
const most = 1000;

export const useCandidates = (sought: Sought) =>
  useQuery({
    queryKey: ['candidates', sought],
    queryFn: () => {
      const query = { ...queryOf(sought), limit: most };
      return answerOf(client.GET('/api/v1/candidates', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const csvAddressOf = (sought: Sought): string =>
  `/api/v1/candidates.csv?${new URLSearchParams(
    Object.entries(queryOf(sought)).map(([name, value]) => [name, String(value)]),
  ).toString()}`;
