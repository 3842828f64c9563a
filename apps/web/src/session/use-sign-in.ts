import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

export interface Credentials {
  login: string;
  password: string;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => answerOf(client.POST('/api/v1/session', { body })),
    onSuccess: ({ user }) => queries.setQueryData(['session'], user),
  });
}
