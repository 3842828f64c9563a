import type { ListedDecision } from '../../api/client';

type Outcome = ListedDecision['outcome'];

export const outcomes = [
  'applied',
  'waiting',
  'unmatched',
  'refused',
  'differs',
  'bad',
  'repeated',
] as const satisfies Outcome[];

export const outcomeColours: Record<Outcome, string> = {
  applied: 'success',
  waiting: 'processing',
  unmatched: 'warning',
  refused: 'error',
  differs: 'error',
  bad: 'error',
  repeated: 'default',
};
