import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import type { components } from '../api/schema';

export type CalendarNotice = components['schemas']['CalendarNoticeRequest'];
export type BatchNotice = components['schemas']['BatchNoticeRequest'];

/** What is entered, by its kind; each goes to its own address. */
export type NewNotice =
  | { readonly kind: 'calendar'; readonly body: CalendarNotice }
  | { readonly kind: 'batch'; readonly body: BatchNotice };

/** Often enough to see the deadlines follow. */
const refetchInterval = 5_000;

export const useNotices = () =>
  useQuery({
    queryKey: ['legal-time'],
    queryFn: () => answerOf(client.GET('/api/v1/legal-time/notices')),
    refetchInterval,
  });

export const useForesee = () =>
  useMutation({
    mutationFn: ({ kind, body }: NewNotice) =>
      kind === 'calendar'
        ? answerOf(client.POST('/api/v1/legal-time/calendar-notices/preview', { body }))
        : answerOf(client.POST('/api/v1/legal-time/batch-notices/preview', { body })),
  });

export function useEnter() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, body }: NewNotice) =>
      kind === 'calendar'
        ? answerOf(client.POST('/api/v1/legal-time/calendar-notices', { body }))
        : answerOf(client.POST('/api/v1/legal-time/batch-notices', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['legal-time'] }),
  });
}
