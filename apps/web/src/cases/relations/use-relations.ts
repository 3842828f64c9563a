import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';

/** Sub-cases move by themselves: what they have come to is asked for now and then, and whenever the case has moved. */
const refreshMs = 20_000;

export const useRelations = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['case', caseId, 'relations', version],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{caseId}/relations', { params: { path: { caseId } } })),
    refetchInterval: refreshMs,
  });
