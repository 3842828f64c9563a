import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { dateOf } from '../language/dates';

export const useClock = () =>
  useQuery({
    queryKey: ['clock'],
    queryFn: () => answerOf(client.GET('/api/v1/clock')),
    refetchInterval: 60_000,
  });

/** Today as the server has it, which in a demonstration is not the visitor's day. */
export function useToday(): string {
  const clock = useClock();
  return dateOf(clock.data?.now ?? new Date().toISOString());
}
