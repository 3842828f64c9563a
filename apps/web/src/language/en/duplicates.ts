import type { Wording } from '../zh';

export const duplicates: Wording['duplicates'] = {
  title: 'Possible duplicates',
  hint: 'Enterprises of the same name, of another’s former name, or of the same body code. Compare the licences; a merger cannot be taken back.',
  none: 'Nothing waits to be decided',
  likenesses: {
    'same-name': 'Same name',
    'former-name': 'A former name',
    'same-organisation': 'Same body code',
  },
  keep: 'Keep this, merge the other',
  apart: 'Two enterprises',
  keepMeans: (kept, given) =>
    `"${kept}" is kept. Figures, rights, former names and tags of "${given}" go to it; where both know something, the kept one is believed. The other leaves the registry; cases of it that have ended can still be read.`,
  apartMeans: 'Both records stay, and are not shown again.',
  note: 'What shows it',
  noteNeeded: 'Say what shows it, such as the licence',
  confirm: 'Confirm',
  done: 'Decided',
  merged: 'This record was merged into another. ',
  toKept: 'See the record that was kept',
};
