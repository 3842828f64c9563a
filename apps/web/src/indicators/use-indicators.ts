import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client, type FreezeRequest, type GiveFigureRequest } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';

const dated = (date: string | undefined) => (date ? { date } : {});

export const useIndicators = (date: string | undefined) =>
  useQuery({
    queryKey: ['indicators', date],
    queryFn: () => answerOf(client.GET('/api/v1/indicators', { params: { query: dated(date) } })),
    placeholderData: keepPreviousData,
  });

export const useIndicator = (id: string, date: string | undefined) =>
  useQuery({
    queryKey: ['indicators', 'one', id, date],
    queryFn: () =>
      answerOf(client.GET('/api/v1/indicators/{id}', { params: { path: { id }, query: dated(date) } })),
  });

export const useBehind = (id: string, date: string | undefined, page: number, size: number) =>
  useQuery({
    queryKey: ['indicators', 'behind', id, date, page],
    queryFn: () => {
      const query = { ...dated(date), offset: (page - 1) * size, limit: size };
      return answerOf(client.GET('/api/v1/indicators/{id}/behind', { params: { path: { id }, query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The rest of the year is lived through forty times: it takes a while, and stays true for the day. */
export const useForecast = (id: string) =>
  useQuery({
    queryKey: ['indicators', 'forecast', id],
    queryFn: () => answerOf(client.GET('/api/v1/indicators/{id}/forecast', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const useSnapshots = () =>
  useQuery({
    queryKey: ['indicators', 'snapshots'],
    queryFn: () => answerOf(client.GET('/api/v1/indicator-snapshots')),
  });

export const useSnapshot = (id: string) =>
  useQuery({
    queryKey: ['indicators', 'snapshots', id],
    queryFn: () => answerOf(client.GET('/api/v1/indicator-snapshots/{id}', { params: { path: { id } } })),
  });

export const useFigures = () =>
  useQuery({
    queryKey: ['indicators', 'figures'],
    queryFn: () => answerOf(client.GET('/api/v1/indicator-figures')),
  });

export function useFreeze(onDone: () => void) {
  const [idempotencyKey] = useState(newIdempotencyKey);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: FreezeRequest) =>
      answerOf(
        client.POST('/api/v1/indicator-snapshots', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['indicators', 'snapshots'] });
      onDone();
    },
  });
}

export function useGiveFigure(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GiveFigureRequest) => answerOf(client.POST('/api/v1/indicator-figures', { body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['indicators'] });
      onDone();
    },
  });
}

const query = (words: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

/** Files to save: of a day, of a snapshot, of the list behind a number. */
export const fileAddress = (as: 'xlsx' | 'pdf', date: string | undefined, language: string): string =>
  `/api/v1/indicators.${as}${query({ date, language })}`;
export const snapshotAddress = (id: string, as: 'workbook.xlsx' | 'report.pdf', language: string): string =>
  `/api/v1/indicator-snapshots/${id}/${as}${query({ language })}`;
export const behindAddress = (id: string, date: string | undefined): string =>
  `/api/v1/indicators/${id}/behind.csv${query({ date })}`;
