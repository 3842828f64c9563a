import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './api/problem-error';

const isRefused = (error: unknown) =>
  error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;

/** A session that ended elsewhere brings the visitor back to the sign-in; refusals are not retried. */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.problem.status === 401)
          queries.setQueryData(['session'], null);
      },
    }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && !isRefused(error) },
    },
  });
  return queries;
}
