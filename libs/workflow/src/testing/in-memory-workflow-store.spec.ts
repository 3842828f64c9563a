import { InMemoryMigrationStore } from './in-memory-migration-store';
import { InMemoryWorkflowStore } from './in-memory-workflow-store';
import { invocationsContract } from './invocations.contract';
import { tasksContract } from './tasks.contract';
import { messagesContract } from './messages.contract';
import { migrationsContract } from './migrations.contract';
import { NoUnitOfWork } from './no-unit-of-work';
import { workflowStoreContract } from './workflow-store.contract';

describe('the workflow store in memory', () => {
  const store = new InMemoryWorkflowStore();
  const unitOfWork = new NoUnitOfWork();
  workflowStoreContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
  messagesContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
  invocationsContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));

  const migrations = new InMemoryMigrationStore();
  migrationsContract(() => ({ store, migrations, subjectId: 'enterprise', unitOfWork }));
  tasksContract(() => ({ store, subjectId: 'enterprise', unitOfWork }));
});
