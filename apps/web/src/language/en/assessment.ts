import type { Wording } from '../zh';

export const assessment: Wording['assessment'] = {
  title: 'Conditions of HNTE recognition',
  hint: 'Computed from the registry as it stands; for guidance only. The recognising body decides.',
  pass: 'Met',
  fail: 'Not met',
  unknown: 'Not enough data',
  thin: 'Thin margin',
  passed: (n, total) => `${n} of ${total} conditions met`,
  score: 'Estimated innovation score',
  scoreRange: (min, max) => `${min}–${max} points (more than 70 needed)`,
};
