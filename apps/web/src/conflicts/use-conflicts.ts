import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';
import type { components } from '../api/schema';

export type NewConflict = components['schemas']['NewConflictRequest'];

const choices = 20;

export const useConflicts = () =>
  useQuery({ queryKey: ['conflicts'], queryFn: () => answerOf(client.GET('/api/v1/conflicts')) });

export function useRecordConflict() {
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (body: NewConflict) =>
      answerOf(client.POST('/api/v1/conflicts', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conflicts'] }),
  });
}

export function useLiftConflict() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (conflictId: string) =>
      answerOf(client.POST('/api/v1/conflicts/{conflictId}/lift', { params: { path: { conflictId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conflicts'] }),
  });
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
}

/** Enterprises to choose from: those of the registry, or for whoever may not read it, those of the cases they see. */
export function useEnterpriseChoices(text: string, readsRegistry: boolean) {
  const query = { ...(text ? { text } : {}), offset: 0, limit: choices };
  return useQuery({
    queryKey: ['enterprise-choices', readsRegistry, text],
    queryFn: async (): Promise<readonly Choice[]> => {
      if (readsRegistry)
        return (await answerOf(client.GET('/api/v1/enterprises', { params: { query } }))).items;
      const { items } = await answerOf(client.GET('/api/v1/cases', { params: { query } }));
      return [...new Map(items.map(({ enterprise }) => [enterprise.id, enterprise])).values()];
    },
    placeholderData: keepPreviousData,
  });
}
