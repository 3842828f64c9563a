import { Clock } from '@terrace/kernel';
import { OperationsStore, RetryFailures, SeeOperations } from '@terrace/operations';

/** The acts behind the operations page, wired. */
export const operationsActs = [
  {
    provide: SeeOperations,
    inject: [OperationsStore],
    useFactory: (store: OperationsStore) => new SeeOperations(store),
  },
  {
    provide: RetryFailures,
    inject: [OperationsStore, Clock],
    useFactory: (store: OperationsStore, clock: Clock) => new RetryFailures(store, clock),
  },
];
