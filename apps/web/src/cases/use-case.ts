import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../api/answer-of';
import { client, type CaseDetail } from '../api/client';

const checkPollMs = 3_000;

const isBeingChecked = (detail: CaseDetail | undefined) =>
  detail?.slots.some(({ current }) => current?.status === 'pending') ?? false;

export const useCase = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } } })),
    // A check that finishes without moving the case is not told by the stream.
    refetchInterval: ({ state }) => (isBeingChecked(state.data) ? checkPollMs : false),
  });

/** Whatever anybody does to the case is seen here without reloading. */
export function useCaseStream(caseId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(`/api/v1/cases/${caseId}/stream`);
    const refresh = () => void queries.invalidateQueries({ queryKey: ['case', caseId] });
    const onChanged = ({ data }: MessageEvent<string>) => {
      const known = queries.getQueryData<CaseDetail>(['case', caseId]);
      if (known?.version !== versionOf(data)) refresh();
    };
    stream.addEventListener('changed', onChanged);
    stream.addEventListener('document', refresh);
    return () => stream.close();
  }, [caseId, queries]);
}

function versionOf(data: string): number | null {
  const message: unknown = JSON.parse(data);
  if (typeof message !== 'object' || message === null || !('version' in message)) return null;
  return typeof message.version === 'number' ? message.version : null;
}
