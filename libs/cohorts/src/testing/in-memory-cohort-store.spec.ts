import { randomUUID } from 'node:crypto';
import { Outbox, type OutboxMessage } from '@terrace/kernel';
import { InMemoryBulkStore } from '../../../workflow/src/testing/in-memory-bulk-store';
import { InMemoryWorkflowStore } from '../../../workflow/src/testing/in-memory-workflow-store';
import { NoUnitOfWork } from '../../../workflow/src/testing/no-unit-of-work';
import { cohortStoreContract } from './cohort-store.contract';
import { InMemoryCohortStore } from './in-memory-cohort-store';
import { leadCohortsContract } from './lead-cohorts.contract';

class Kept extends Outbox {
  readonly messages: OutboxMessage[] = [];
  override put = async (messages: readonly OutboxMessage[]) => void this.messages.push(...messages);
}

describe('the store of cohorts in memory', () => {
  const instanceIds = [randomUUID(), randomUUID(), randomUUID()];
  const newOrder = async () => randomUUID();
  const cohorts = new InMemoryCohortStore();
  cohortStoreContract(() => ({ store: cohorts, unitOfWork: new NoUnitOfWork(), instanceIds, newOrder }));

  const store = new InMemoryWorkflowStore();
  const [bulks, outbox, unitOfWork] = [new InMemoryBulkStore(store), new Kept(), new NoUnitOfWork()];
  leadCohortsContract(() => ({ store, bulks, cohorts, outbox, unitOfWork, subjectId: 'enterprise' }));
});
