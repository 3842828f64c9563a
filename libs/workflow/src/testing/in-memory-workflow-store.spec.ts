import { InMemoryWorkflowStore } from './in-memory-workflow-store';
import { workflowStoreContract } from './workflow-store.contract';

describe('the workflow store in memory', () => {
  const store = new InMemoryWorkflowStore();
  workflowStoreContract(() => ({ store, subjectId: 'enterprise' }));
});
