import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';

export const taskViews = ['mine', 'claimable', 'delegated', 'copied'] as const;
export type TaskView = (typeof taskViews)[number];

/** What is done about a task besides sending its event. */
export type TaskAct =
  | 'claim'
  | 'release'
  | 'assign'
  | 'delegate'
  | 'ask-cosigner'
  | 'dismiss-cosigner'
  | 'cosign'
  | 'urge'
  | 'copy';

export interface Wish {
  personId?: string;
  fromAt?: string;
  untilAt?: string;
  agrees?: boolean;
  note?: string;
  version?: number;
}

const refreshMs = 30_000;

export const useWorklist = (view: TaskView, page: number, size: number) =>
  useQuery({
    queryKey: ['tasks', view, page, size],
    queryFn: () => {
      const query = { view, offset: (page - 1) * size, limit: size };
      return answerOf(client.GET('/api/v1/tasks', { params: { query } }));
    },
    refetchInterval: refreshMs,
  });

/** Again whenever the case has moved on: what is done about a task moves it too. */
export const useCaseTasks = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['case', caseId, 'tasks', version],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{caseId}/tasks', { params: { path: { caseId } } })),
  });

export const useStaff = (enabled: boolean) =>
  useQuery({ queryKey: ['people'], queryFn: () => answerOf(client.GET('/api/v1/people')), enabled });

/** One dialog is one intention: its key is made once, so a retry cannot act twice. */
export function useActOnTask(caseId: string, taskId: string, act: TaskAct, onDone: () => void) {
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const params = { path: { caseId, taskId }, header: { 'Idempotency-Key': key } };
  return useMutation({
    mutationFn: (body: Wish) =>
      answerOf(client.POST(`/api/v1/cases/{caseId}/tasks/{taskId}/${act}`, { params, body: body as never })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    },
  });
}
