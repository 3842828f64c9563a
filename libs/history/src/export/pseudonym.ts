import { createHmac } from 'node:crypto';
import type { Actor } from '@terrace/kernel';

/**
 * What people are called in an export: the same person by the same word throughout, and by no name. Without the key nobody can
 * try out ids until one fits; a key that is thrown away afterwards makes two exports incomparable.
 */
export class Pseudonyms {
  constructor(private readonly key: Uint8Array) {}

  of(actor: Pick<Actor, 'id' | 'roles'>): string {
    if (actor.roles.includes('system')) return 'system';
    return `p-${createHmac('sha256', this.key).update(actor.id).digest('hex').slice(0, 16)}`;
  }
}
