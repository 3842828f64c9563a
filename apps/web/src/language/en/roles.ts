import type { Wording } from '../zh';

export const roles: Wording['roles'] = {
  enterprise: 'Enterprise',
  officer: 'Officer',
  head: 'Section head',
  reviewer: 'Reviewer',
  operator: 'Operator',
  director: 'Director',
  admin: 'Administrator',
  system: 'System',
};
