import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';

const dated = (date: string | undefined) => (date ? { date } : {});

export const useCarriers = (date: string | undefined) =>
  useQuery({
    queryKey: ['carriers', date],
    queryFn: () => answerOf(client.GET('/api/v1/carriers', { params: { query: dated(date) } })),
    placeholderData: keepPreviousData,
  });

export const useCarrier = (carrierId: string, date: string | undefined) =>
  useQuery({
    queryKey: ['carriers', 'one', carrierId, date],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/carriers/{carrierId}', { params: { path: { carrierId }, query: dated(date) } }),
      ),
    placeholderData: keepPreviousData,
  });

export const useFactForms = () =>
  useQuery({
    queryKey: ['carriers', 'facts'],
    queryFn: () => answerOf(client.GET('/api/v1/carrier-facts')),
    staleTime: Infinity,
  });

export interface NewFact {
  readonly kind: string;
  readonly fields: Record<string, unknown>;
  readonly note: string;
}

/** Of a carrier, or, without one, the carrier itself. */
export function useRecordFact(carrierId: string | null, onDone: (carrierId: string) => void) {
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ kind, fields, note }: NewFact) => {
      const header = { 'Idempotency-Key': key };
      if (carrierId === null)
        return answerOf(client.POST('/api/v1/carriers', { params: { header }, body: { fields, note } }));
      const path = { carrierId };
      return answerOf(
        client.POST('/api/v1/carriers/{carrierId}/entries', {
          params: { header, path },
          body: { kind, fields, note },
        }),
      );
    },
    onSuccess: async (recorded) => {
      await queries.invalidateQueries({ queryKey: ['carriers'] });
      onDone(recorded.carrierId);
    },
  });
}

export const csvAddressOf = (date: string | undefined): string =>
  `/api/v1/carriers.csv${date ? `?date=${date}` : ''}`;
