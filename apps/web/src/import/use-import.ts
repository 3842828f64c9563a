import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { fileForm } from '../api/file-form';
import { newIdempotencyKey } from '../api/idempotency-key';

interface SentList {
  readonly file: File;
  /** Only says what would come of it. */
  readonly dryRun: boolean;
}

export function useImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: SentList) =>
      answerOf(
        client.POST('/api/v1/enterprises/import', {
          params: {
            query: { dryRun },
            header: { 'Idempotency-Key': newIdempotencyKey() },
          },
          body: { file: file.name },
          bodySerializer: () => fileForm(file),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['enterprises'] }),
  });
}
