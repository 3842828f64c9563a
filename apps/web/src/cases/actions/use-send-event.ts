import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of';
import { client, type CaseDetail } from '../../api/client';
import { newIdempotencyKey } from '../../api/idempotency-key';

export interface Command {
  event: string;
  version: number;
  note?: string;
  data?: { [field: string]: unknown };
  attachments?: string[];
}

/** One dialog is one intention: its key is made once, so a retry cannot act twice. */
export function useSendEvent(caseId: string, onDone: () => void) {
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (body: Command) =>
      answerOf(
        client.POST('/api/v1/cases/{caseId}/events', {
          params: { path: { caseId }, header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      ),
    onSuccess: ({ case: detail }: { case: CaseDetail }) => {
      queries.setQueryData(['case', caseId], detail);
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      onDone();
    },
  });
}
