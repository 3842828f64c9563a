import { InMemoryMigrationStore } from './in-memory-migration-store';
import { Outbox, type OutboxMessage } from '@terrace/kernel';
import { bulkContract } from './bulk.contract';
import { dueTimersContract } from './due-timers.contract';
import { InMemoryBulkStore } from './in-memory-bulk-store';
import { InMemoryWorkflowStore } from './in-memory-workflow-store';
import { invocationsContract } from './invocations.contract';
import { tasksContract } from './tasks.contract';
import { messagesContract } from './messages.contract';
import { migrationsContract } from './migrations.contract';
import { NoUnitOfWork } from './no-unit-of-work';
import { attachmentsContract } from './attachments.contract';
import { InMemoryUploadStore } from './in-memory-upload-store';
import { uploadStoreContract } from './upload-store.contract';
import { workflowStoreContract } from './workflow-store.contract';

class SharedOutbox extends Outbox {
  constructor(private readonly store: InMemoryWorkflowStore) {
    super();
  }

  override async put(messages: readonly OutboxMessage[]): Promise<void> {
    this.store.messages.push(...(messages as InMemoryWorkflowStore['messages']));
  }
}

describe('the workflow store in memory', () => {
  const store = new InMemoryWorkflowStore();
  const unitOfWork = new NoUnitOfWork();
  workflowStoreContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
  attachmentsContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
  messagesContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
  const bulks = new InMemoryBulkStore(store);
  const outbox = new SharedOutbox(store);
  const outgoing = async (topic: string) =>
    store.messages.filter((message) => message.topic === topic).map(({ payload }) => payload);
  bulkContract(() => ({ store, bulks, subjectId: 'enterprise', unitOfWork, outbox, outgoing }));
  invocationsContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));

  const migrations = new InMemoryMigrationStore();
  migrationsContract(() => ({ store, migrations, subjectId: 'enterprise', unitOfWork }));
  tasksContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));

  let swept = new InMemoryWorkflowStore();
  dueTimersContract(() => ({
    subjectId: 'enterprise',
    emptied: async () => (swept = new InMemoryWorkflowStore()),
    outgoing: async () =>
      swept.messages.map(({ id, topic, payload }) => (topic === 'timers' ? String(payload['name']) : id)),
  }));
});

describe('the store of uploads in memory', () => {
  const carried = new Set<string>();
  const store = new InMemoryUploadStore((id) => carried.has(id));
  uploadStoreContract(() => ({ store, carry: async ({ id }) => void carried.add(id) }));
});
