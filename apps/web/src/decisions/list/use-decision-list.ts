import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';
import { fileForm } from '../../api/file-form';

/** What is said once for all rows; what is left empty each row says itself. */
export interface ListAnswers {
  chartId: string;
  kind?: string;
  batchYear?: number | null;
  batchNo?: number | null;
  documentNumber?: string;
  date?: string;
}

export interface SentList {
  file: File;
  answers: ListAnswers;
  dryRun: boolean;
  idempotencyKey: string;
}

export function useDecisionList() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, answers, dryRun, idempotencyKey }: SentList) =>
      answerOf(
        client.POST('/api/v1/decisions/list', {
          params: {
            query: { ...givenOf(answers), chartId: answers.chartId, dryRun },
            header: { 'Idempotency-Key': idempotencyKey },
          },
          body: { file: file.name },
          bodySerializer: () => fileForm(file),
        }),
      ),
    onSuccess: (_, { dryRun }) =>
      dryRun ? undefined : queries.invalidateQueries({ queryKey: ['decisions'] }),
  });
}

function givenOf({ kind, batchYear, batchNo, documentNumber, date }: ListAnswers) {
  return {
    ...(kind ? { kind } : {}),
    ...(batchYear && batchNo ? { batchYear, batchNo } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(date ? { date } : {}),
  };
}
