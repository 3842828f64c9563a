export type { Failure, FailureQuery, QueueState } from './failure';
export { OperationsStore } from './ports';
export type { Retried, RetryOrder } from './ports';
export { RetryFailures } from './retry-failures';
export type { RetryCommand } from './retry-failures';
export { SeeOperations } from './see-operations';
