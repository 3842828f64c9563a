import { many } from './many';
import type { Wording } from '../zh';

export const home: Wording['home'] = {
  greeting: (name) => name,
  waiting: (n) => (n > 0 ? `${many(n, 'case')} waiting for you` : 'Nothing is waiting for you'),
  others: 'With others',
  missing: 'Documents still to submit or correct',
  complete: 'All required documents are in',
  noCases: 'Your enterprise has no case yet. If it qualifies, ask the bureau to admit it.',
  noEnterprise: 'This account belongs to no enterprise. Ask the administrator.',
};
