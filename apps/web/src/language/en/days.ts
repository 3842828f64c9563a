import { many } from './many';
import type { Wording } from '../zh';

export const days: Wording['days'] = {
  left: (n) => `${many(n, 'day')} left`,
  today: 'Due today',
  late: (n) => `${many(n, 'day')} overdue`,
  noDeadline: 'No deadline',
};
