import type { Wording } from '../zh';

export const actions: Wording['actions'] = {
  title: 'Actions',
  none: 'Nothing can be done at present',
  whyNot: 'Why not',
  notNow: 'Not possible now',
  byOthers: 'For others to do',
  by: 'Done by',
  conditions: 'Conditions',
  reason: 'Reason',
  note: 'Note (optional)',
  reasonRequired: 'State the reason',
  fieldRequired: (title) => `Fill in “${title}”`,
  confirm: 'Confirm',
  recorded: 'Your name, the time and your words are recorded and cannot be changed.',
  sent: (title) => `Done: ${title}`,
  stale: 'The case has changed meanwhile. Reload, check it and act again.',
  refused: 'Not done',
  yes: 'Yes',
};
