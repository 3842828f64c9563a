import type { Wording } from '../zh';

export const history: Wording['history'] = {
  empty: 'Nothing has happened yet',
  note: 'Note',
  entered: 'Entered',
  hash: 'Hash',
  hashHint: 'Each hash follows from the one before, so any change would show',
};
