import type { Instance } from './instance';

/**
 * Now, but of no instance given before what has happened to it last: the clocks of two processes differ by milliseconds, and
 * one may hear late that a demonstration's time was moved. A history that ran backwards could not be read as of a moment.
 */
export const notBefore = (now: Date, instances: readonly Pick<Instance, 'updatedAt'>[]): Date =>
  instances.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), now);
