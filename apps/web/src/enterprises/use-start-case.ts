import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';
import { useLanguage } from '../language/language-context';

export function useStartCase(enterpriseId: string) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (chartId: string) =>
      answerOf(
        client.POST('/api/v1/cases', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: { chartId, enterpriseId },
        }),
      ),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['enterprise', enterpriseId] });
      void message.success(t.enterprises.started);
      void navigate(`/cases/${id}`);
    },
  });
}
