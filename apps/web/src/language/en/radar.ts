import type { Wording } from '../zh';

export const radar: Wording['radar'] = {
  title: 'Certificates at risk',
  hint: 'Every HNTE certificate in force: duties such as the annual report, and recognition again by the figures on record.',
  counted: (urgent, warning, notice) => `${urgent} urgent, ${warning} warnings, ${notice} notices`,
  export: 'Export the list',
  on: 'As of',
  level: 'Level',
  levels: { urgent: 'Urgent', warning: 'Warning', notice: 'Notice' },
  calm: 'Nothing',
  certificate: 'Certificate',
  until: (day) => `valid until ${day}`,
  risks: 'What threatens it',
  nothing: 'Nothing found',
  assumed: (years) => `No figures yet of ${years}: taken to be like the last year on record`,
  empty: 'No HNTE certificate is in force',
};
