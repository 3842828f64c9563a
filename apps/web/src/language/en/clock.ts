import { many } from './many';
import type { Wording } from '../zh';

export const clock: Wording['clock'] = {
  title: 'Demonstration clock',
  now: 'The demonstration’s time',
  hint: 'Moving time forward fires the deadlines and reminders that fall due. Time moves forward only.',
  to: 'Move to',
  days: (n) => `${many(n, 'day')} on`,
  advance: 'Move',
  advanced: (date) => `The demonstration’s time is now ${date}`,
  real: 'A real installation keeps real time.',
};
