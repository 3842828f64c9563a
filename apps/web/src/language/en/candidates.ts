import type { Wording } from '../zh';

export const candidates: Wording['candidates'] = {
  title: 'Candidates',
  hint: 'Every enterprise of the registry compared with the conditions, the nearest first.',
  found: (ready, total) => `${ready} lack nothing that records decide; ${total} are listed`,
  export: 'Export the list',
  mostLacks: 'Conditions that may be lacking',
  lacksAtMost: (count) => (count === 0 ? 'Lacking none' : `Lacking at most ${count}`),
  verdict: 'Verdict',
  lacks: 'Lacks',
  undecided: 'Not enough data',
  recognised: 'Recognised before',
  empty: 'No enterprise meets the conditions or nearly does',
};
