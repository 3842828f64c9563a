import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client, type BulkOrder, type MembersChanged } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';
import type { PickedCases } from '../bulk/selection';

const busyRefreshMs = 1_500;
const calmRefreshMs = 20_000;

export interface CohortFilters {
  chartId?: string | undefined;
  open?: boolean | undefined;
}

export const useCohorts = (filters: CohortFilters, page = 1, size = 50) =>
  useQuery({
    queryKey: ['cohorts', 'list', filters, page, size],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/cohorts', {
          params: { query: { ...filters, offset: (page - 1) * size, limit: size } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Where the members stand changes without anybody touching the cohort. */
export const useCohort = (cohortId: string | null) =>
  useQuery({
    queryKey: ['cohorts', cohortId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/cohorts/{cohortId}', { params: { path: { cohortId: cohortId ?? '' } } })),
    enabled: cohortId !== null,
    refetchInterval: calmRefreshMs,
  });

export interface MemberFilters {
  stage?: string | undefined;
  state?: string | undefined;
  text?: string | undefined;
}

export const useMembers = (cohortId: string, filters: MemberFilters, page: number, size: number) =>
  useQuery({
    queryKey: ['cohorts', cohortId, 'members', filters, page, size],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/cohorts/{cohortId}/members', {
          params: { path: { cohortId }, query: { ...filters, offset: (page - 1) * size, limit: size } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: calmRefreshMs,
  });

const isBusy = (orders: readonly BulkOrder[] | undefined) =>
  orders?.some(({ counts }) => counts.waiting > 0) ?? false;

export const useSignals = (cohortId: string) =>
  useQuery({
    queryKey: ['cohorts', cohortId, 'signals'],
    queryFn: () =>
      answerOf(client.GET('/api/v1/cohorts/{cohortId}/signals', { params: { path: { cohortId } } })),
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyRefreshMs : calmRefreshMs),
  });

export interface NewCohort {
  chartId: string;
  kind: string;
  title: { zh: string; en: string };
  year: number;
}

/** One dialog is one intention: its key is made once, so a retry cannot form two. */
export function useOpenCohort(onDone: (cohortId: string) => void) {
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (body: NewCohort) =>
      answerOf(
        client.POST('/api/v1/cohorts', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body }),
      ),
    onSuccess: ({ id }: { id: string }) => {
      void queries.invalidateQueries({ queryKey: ['cohorts'] });
      onDone(id);
    },
  });
}

export function useAddMembers(onDone: (changed: MembersChanged) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ cohortId, picked, note }: { cohortId: string; picked: PickedCases; note?: string }) =>
      answerOf(
        client.POST('/api/v1/cohorts/{cohortId}/members', {
          params: { path: { cohortId } },
          body: { ...picked, ...(note ? { note } : {}) },
        }),
      ),
    onSuccess: (changed: MembersChanged) => {
      void queries.invalidateQueries({ queryKey: ['cohorts'] });
      onDone(changed);
    },
  });
}

export function useRemoveMembers(cohortId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (caseIds: string[]) =>
      answerOf(
        client.POST('/api/v1/cohorts/{cohortId}/members/remove', {
          params: { path: { cohortId } },
          body: { caseIds },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['cohorts'] }),
  });
}

export function useCloseCohort(cohortId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(client.POST('/api/v1/cohorts/{cohortId}/close', { params: { path: { cohortId } }, body: {} })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['cohorts'] }),
  });
}
