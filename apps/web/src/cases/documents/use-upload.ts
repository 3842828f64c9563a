import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';
import { fileForm } from '../../api/file-form';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { useLanguage } from '../../language/language-context';

export function useUpload(caseId: string, slot: string) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      answerOf(
        client.POST('/api/v1/cases/{caseId}/documents/{slot}', {
          params: { path: { caseId, slot }, header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { file: file.name },
          bodySerializer: () => fileForm(file),
        }),
      ),
    onSuccess: ({ fileName }) => {
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void message.success(t.documents.uploaded(fileName));
    },
  });
}
