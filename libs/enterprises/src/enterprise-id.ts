import { createHash } from 'node:crypto';

/** The id of a new enterprise: the same credit code is the same one wherever it is read (UUID version 8). */
export function enterpriseIdOf(creditCode: string): string {
  const hex = createHash('sha256').update(`enterprise ${creditCode}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
