import type { BulkItem } from '../api/client';

export const outcomes = [
  'waiting',
  'moved',
  'refused',
  'impossible',
  'undone',
] as const satisfies BulkItem['outcome'][];

export const outcomeColours: Record<BulkItem['outcome'], string> = {
  waiting: 'processing',
  moved: 'success',
  refused: 'error',
  impossible: 'warning',
  undone: 'default',
};
