import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { useLanguage } from '../language/language-context';

export interface Said {
  readonly name: string;
  readonly asOf: string;
  readonly value: string;
  readonly source: string;
}

/** States a figure that no return carries; every card of the enterprise is then read anew. */
export function useStateFigure(enterpriseId: string, programme: string, onDone: () => void) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...said }: Said) =>
      answerOf(
        client.PUT('/api/v1/enterprises/{enterpriseId}/stated-figures/{name}', {
          params: { path: { enterpriseId, name } },
          body: { programme, ...said },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['enterprise', enterpriseId, 'eligibility'] });
      void message.success(t.assessment.stated);
      onDone();
    },
  });
}
