import type { Wording } from '../zh';

export const policies: Wording['policies'] = {
  title: 'Policies',
  hint: 'Every policy worked out for each enterprise of the registry: how many are due, what it comes to, whom to call first.',
  ofEnterprise: 'Policies it may use',
  policy: 'Policy',
  level: 'Level',
  levels: { state: 'State', province: 'Province', city: 'City', district: 'District' },
  window: 'To be applied for',
  windowOf: (from, to) => `${from} to ${to}`,
  automatic: 'Without application',
  due: 'Enterprises due',
  sum: 'Sum (10 000 yuan)',
  priorities: 'Whom to call first',
  group: (title, count, amount) => `${title}: ${count}, ${amount} × 10 000 yuan`,
  amount: (wan) => `${wan} × 10 000 yuan`,
  unknownAmount: 'Amount not known',
  reduced: { group: 'The greatest of its group is paid', cap: 'Cut at the cap of the year' },
  on: 'As of',
  none: 'No policy is in force on that day',
};
