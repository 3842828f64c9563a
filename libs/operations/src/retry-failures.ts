import { may } from '@terrace/identity';
import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { OperationsStore, type Retried } from './ports';

export interface RetryCommand {
  readonly messageIds: readonly string[];
  readonly idempotencyKey: string;
}

/** A person has what failed for good tried again; the cause should have been mended first. */
export class RetryFailures {
  constructor(
    private readonly store: OperationsStore,
    private readonly clock: Clock,
  ) {}

  /** Sent again with its key, nothing is tried twice. Refused only when not one of the messages is failed. */
  async retry(command: RetryCommand, actor: Actor): Promise<Outcome<ReadonlyMap<string, Retried>>> {
    const refusal = may(actor, 'operations.retry', null);
    if (refusal) return { kind: 'refused', refusal };
    const messageIds = [...new Set(command.messageIds)];
    const at = this.clock.now();
    const retried = await this.store.retry({ ...command, messageIds, actor, at });
    if ([...retried.values()].every((each) => each === 'not-failed')) return refused('not-found', notFailed);
    return done(retried);
  }
}

const notFailed = {
  zh: '该任务不在失败列表中：可能已重试成功，或已由他人重试。',
  en: 'This is not among the failures: it was done since, or somebody else has had it tried again.',
};
