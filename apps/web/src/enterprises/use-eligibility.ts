import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';

/** The programmes whose conditions are on file on a day; today when none is given. */
export const useRulePacks = (date: string | undefined) =>
  useQuery({
    queryKey: ['rule-packs', date],
    queryFn: () => answerOf(client.GET('/api/v1/rule-packs', { params: { query: date ? { date } : {} } })),
    placeholderData: keepPreviousData,
  });

export const useEligibility = (enterpriseId: string, programme: string, date: string | undefined) =>
  useQuery({
    queryKey: ['enterprise', enterpriseId, 'eligibility', programme, date],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/enterprises/{enterpriseId}/eligibility', {
          params: { path: { enterpriseId }, query: { programme, ...(date ? { date } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
