import type { Wording } from '../zh';

export const demo: Wording['demo'] = {
  banner: 'Demonstration',
  data: 'Demonstration data',
  today: (date) => `Demonstration date ${date}`,
};
