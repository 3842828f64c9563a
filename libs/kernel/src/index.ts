export type { Text } from './text';
export type { Counterfactual, FailedCondition, Outcome, Refusal, RefusalKind } from './refusal';
export { done, refused } from './refusal';
export { Fault } from './fault';
export { groupedBy } from './grouped-by';
export { Clock, Ids, Outbox, UnitOfWork } from './ports';
export type { OutboxMessage } from './ports';
export type { Actor, Person, Role } from './actor';
export { personOf, systemActor } from './actor';
