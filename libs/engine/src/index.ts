export type * from './types';
export type * from './expressions-port';
