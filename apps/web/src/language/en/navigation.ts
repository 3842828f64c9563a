import type { Wording } from '../zh';

export const navigation: Wording['navigation'] = {
  label: 'Main navigation',
  tasks: 'My tasks',
  cases: 'Cases',
  cohorts: 'Cohorts',
  mine: 'My cases',
  eligibility: 'Eligibility',
  enterprises: 'Enterprises',
  candidates: 'Candidates',
  import: 'Import',
  inbox: 'Inbox',
  decisions: 'Decisions',
  operations: 'Operations',
  migrations: 'Migrations',
  legalTime: 'Legal time',
  conflicts: 'Conflicts',
  clock: 'Demo clock',
  more: 'More',
  menu: 'Menu',
  skip: 'Skip to content',
  chart: 'Programme',
};
