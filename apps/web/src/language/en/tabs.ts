import type { Wording } from '../zh';

export const tabs: Wording['tabs'] = {
  chart: 'Chart',
  documents: 'Documents',
  history: 'History',
  deadlines: 'Deadlines',
  letters: 'Letters',
};
