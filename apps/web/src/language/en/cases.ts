import type { Wording } from '../zh';

export const cases: Wording['cases'] = {
  title: 'Cases',
  subtitle: 'All cases by stage and by whose turn it is',
  stageStrip: 'Cases per stage',
  searchHint: 'Enterprise name or credit code',
  holder: 'Whose turn',
  anyHolder: 'Anyone',
  mineOnly: 'My turn',
  enterprise: 'Enterprise',
  standing: 'Stage / state',
  deadline: 'Next deadline',
  updated: 'Updated',
  empty: 'No cases match',
  yours: 'Your turn',
  nobody: 'Nobody',
  done: 'Closed',
  key: 'Case number',
  started: 'Started',
  chartVersion: (n) => `Chart version ${n}`,
  noChart: 'No programme is available',
  live: 'Live',
};
