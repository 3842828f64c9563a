import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client, type ImportRun } from '../api/client';
import { fileForm } from '../api/file-form';
import { newIdempotencyKey } from '../api/idempotency-key';

const busyRefreshMs = 500;
const calmRefreshMs = 20_000;

/** At work by itself: neither waiting for a person nor at its end. */
export const isBusy = (run: ImportRun | undefined): boolean =>
  run !== undefined && ['reading', 'foreseeing', 'taking'].includes(run.stage);

export function useBeginImport(onBegun: (run: ImportRun) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      answerOf(
        client.POST('/api/v1/enterprises/imports', {
          params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { file: file.name },
          bodySerializer: () => fileForm(file),
        }),
      ),
    onSuccess: (run) => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onBegun(run);
    },
  });
}

export const useImports = (page: number, size: number) =>
  useQuery({
    queryKey: ['imports', 'list', page],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/enterprises/imports', {
          params: { query: { offset: (page - 1) * size, limit: size } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some(isBusy) ? busyRefreshMs : calmRefreshMs),
    placeholderData: keepPreviousData,
  });

export const useImport = (importId: string) =>
  useQuery({
    queryKey: ['imports', importId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/enterprises/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyRefreshMs : calmRefreshMs),
  });

export interface RowPage {
  readonly only: 'rejected' | 'doubtful';
  readonly page: number;
  readonly size: number;
}

/** Counts and stage belong to the key: rows are asked for anew whenever the list has come further. */
export const useImportRows = ({ id, stage, counts }: ImportRun, { only, page, size }: RowPage) =>
  useQuery({
    queryKey: ['imports', id, 'rows', only, page, size, stage, counts[only]],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/enterprises/imports/{importId}/rows', {
          params: { path: { importId: id }, query: { only, offset: (page - 1) * size, limit: size } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export function useTakeImport(importId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/api/v1/enterprises/imports/{importId}/take', { params: { path: { importId } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}
