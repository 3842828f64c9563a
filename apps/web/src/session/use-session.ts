import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client, type User } from '../api/client';
import { ProblemError } from '../api/problem-error';

/** Who is signed in; null when nobody is. */
export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: currentUser, staleTime: Infinity });

async function currentUser(): Promise<User | null> {
  try {
    return (await answerOf(client.GET('/api/v1/session'))).user;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}
