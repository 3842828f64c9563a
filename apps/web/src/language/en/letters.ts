import type { Wording } from '../zh';

export const letters: Wording['letters'] = { empty: 'No letters' };
