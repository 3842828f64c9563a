import { may } from '@terrace/identity';
import { done, type Actor, type Outcome } from '@terrace/kernel';
import type { Failure, FailureQuery, QueueState } from './failure';
import { OperationsStore } from './ports';

/** What an administrator and a director see of the machine. */
export class SeeOperations {
  constructor(private readonly store: OperationsStore) {}

  async queues(actor: Actor): Promise<Outcome<QueueState[]>> {
    const refusal = may(actor, 'operations.read', null);
    return refusal ? { kind: 'refused', refusal } : done(await this.store.queues());
  }

  async failures(
    query: FailureQuery,
    actor: Actor,
  ): Promise<Outcome<{ total: number; items: readonly Failure[] }>> {
    const refusal = may(actor, 'operations.read', null);
    return refusal ? { kind: 'refused', refusal } : done(await this.store.failures(query));
  }
}
