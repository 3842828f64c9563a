import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

/** Often enough to watch one run. */
const refetchInterval = 3_000;

export const useMigrations = () =>
  useQuery({
    queryKey: ['migrations'],
    queryFn: () => answerOf(client.GET('/api/v1/migrations')),
    refetchInterval,
  });

export const useMigration = (migrationId: string) =>
  useQuery({
    queryKey: ['migrations', migrationId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/migrations/{migrationId}', { params: { path: { migrationId } } })),
    refetchInterval,
  });

export type Step = 'examine' | 'approve' | 'run' | 'revert';

export function useMigrationSteps() {
  const queries = useQueryClient();
  const onSuccess = (): void => void queries.invalidateQueries({ queryKey: ['migrations'] });
  const take = useMutation({
    mutationFn: ({ migrationId, step }: { migrationId: string; step: Step }) =>
      answerOf(
        client.POST('/api/v1/migrations/{migrationId}/{step}', { params: { path: { migrationId, step } } }),
      ),
    onSuccess,
  });
  const propose = useMutation({
    mutationFn: (plan: string) => answerOf(client.POST('/api/v1/migrations', { body: { plan } })),
    onSuccess,
  });
  return { take, propose };
}
