import { many } from './many';
import type { Wording } from '../zh';

export const general: Wording['general'] = {
  labelled: (label, words) => `${label}: ${words}`,
  inBrackets: (words) => ` (${words})`,
  listed: (words) => words.join(', '),
  loading: 'Loading',
  retry: 'Try again',
  reload: 'Reload',
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'Confirm',
  open: 'Open',
  search: 'Search',
  clear: 'Clear filters',
  all: 'All',
  none: 'None',
  total: (n) => many(n, 'item'),
  more: (n) => `More than ${many(n, 'item')}`,
  page: (n) => `Page ${n}`,
  notFound: 'There is no such page',
  home: 'Back to the start',
  crashed: 'This page failed. Reload it and try again.',
};
