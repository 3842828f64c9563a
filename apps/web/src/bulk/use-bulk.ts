import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client, type BulkItem, type BulkOrder } from '../api/client';
import type { Selection } from './selection';

/** What is ordered, beside for whom. */
export interface BulkCommand {
  event: string;
  note?: string;
  data?: { [field: string]: unknown };
}

const busyRefreshMs = 1_500;
const calmRefreshMs = 20_000;

const isBusy = (order: BulkOrder | undefined) => order !== undefined && order.counts.waiting > 0;

export const useOffers = (selection: Selection) =>
  useQuery({
    queryKey: ['bulk', 'offers', selection],
    queryFn: () =>
      'cohortId' in selection
        ? answerOf(client.GET('/api/v1/cohorts/{cohortId}/signals/offers', { params: { path: selection } }))
        : answerOf(client.POST('/api/v1/bulk/offers', { body: selection })),
    gcTime: 0,
  });

export const usePreview = (selection: Selection) =>
  useMutation({
    mutationFn: (command: BulkCommand) =>
      'cohortId' in selection
        ? answerOf(
            client.POST('/api/v1/cohorts/{cohortId}/signals/preview', {
              params: { path: selection },
              body: command,
            }),
          )
        : answerOf(client.POST('/api/v1/bulk/preview', { body: { ...selection, ...command } })),
  });

export function useBegin(selection: Selection, onBegun: (order: BulkOrder) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ command, idempotencyKey }: { command: BulkCommand; idempotencyKey: string }) =>
      'cohortId' in selection
        ? answerOf(
            client.POST('/api/v1/cohorts/{cohortId}/signals', {
              params: { path: selection, header: { 'Idempotency-Key': idempotencyKey } },
              body: command,
            }),
          )
        : answerOf(
            client.POST('/api/v1/bulk', {
              params: { header: { 'Idempotency-Key': idempotencyKey } },
              body: { ...selection, ...command },
            }),
          ),
    onSuccess: (order: BulkOrder) => {
      void queries.invalidateQueries({ queryKey: ['bulk', 'orders'] });
      void queries.invalidateQueries({ queryKey: ['cohorts'] });
      onBegun(order);
    },
  });
}

export const useOrders = () =>
  useQuery({
    queryKey: ['bulk', 'orders'],
    queryFn: () => answerOf(client.GET('/api/v1/bulk')),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? busyRefreshMs : calmRefreshMs),
  });

export const useOrder = (bulkId: string) =>
  useQuery({
    queryKey: ['bulk', bulkId],
    queryFn: () => answerOf(client.GET('/api/v1/bulk/{bulkId}', { params: { path: { bulkId } } })),
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyRefreshMs : calmRefreshMs),
  });

export interface ItemPage {
  outcome: BulkItem['outcome'] | undefined;
  page: number;
  size: number;
}

/** `counts` belongs to the key: cases are asked for anew whenever the order has come further. */
export const useItems = ({ id, counts }: BulkOrder, { outcome, page, size }: ItemPage) =>
  useQuery({
    queryKey: ['bulk', id, 'items', outcome, page, size, counts],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/bulk/{bulkId}/items', {
          params: {
            path: { bulkId: id },
            query: { ...(outcome ? { outcome } : {}), offset: (page - 1) * size, limit: size },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export function useUndo(bulkId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (caseIds: string[] | undefined) =>
      answerOf(
        client.POST('/api/v1/bulk/{bulkId}/undo', {
          params: { path: { bulkId } },
          body: caseIds ? { caseIds } : {},
        }),
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['bulk'] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['cohorts'] });
    },
  });
}
