import { InMemoryWorkflowStore } from './in-memory-workflow-store';
import { invocationsContract } from './invocations.contract';
import { messagesContract } from './messages.contract';
import { workflowStoreContract } from './workflow-store.contract';

describe('the workflow store in memory', () => {
  const store = new InMemoryWorkflowStore();
  workflowStoreContract(() => ({ store, subjectId: 'enterprise' }));
  messagesContract(() => ({ store, subjectId: 'enterprise' }));
  invocationsContract(() => ({ store, subjectId: 'enterprise' }));
});
