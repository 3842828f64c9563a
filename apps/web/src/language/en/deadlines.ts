import type { Wording } from '../zh';

export const deadlines: Wording['deadlines'] = {
  empty: 'No deadline is running',
  what: 'What',
  due: 'Due',
  who: 'Who',
  remind: 'Reminders',
  onDue: 'When due',
};
