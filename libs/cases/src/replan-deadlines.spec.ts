import { InMemoryWorkflowStore } from '../../workflow/src/testing/in-memory-workflow-store';
import { NoUnitOfWork } from '../../workflow/src/testing/no-unit-of-work';
import { InMemoryAmendmentStore } from './testing/in-memory-amendment-store';
import { replanContract } from './testing/replan.contract';

describe('deadlines worked out again in memory', () => {
  const store = new InMemoryWorkflowStore();
  const amendments = new InMemoryAmendmentStore();
  replanContract(() => ({ store, amendments, subjectId: 'enterprise', unitOfWork: new NoUnitOfWork() }));
});
