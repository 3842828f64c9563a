import type { Wording } from '../zh';

export const condition: Wording['condition'] = {
  clause: 'Clause',
  value: 'Figure',
  threshold: 'Required',
  gap: 'Gap',
  remedy: 'Remedy',
  holds: 'Met',
  fails: 'Not met',
};
