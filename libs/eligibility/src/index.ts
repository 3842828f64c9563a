export { assessHnte } from './assess-hnte';
export type { Assessment, ConditionCard, ConditionId, Growth } from './assessment';
export { eligibilityFacts } from './eligibility-facts';
export type { Subject } from './figures-of';
export { nameChange } from './name-change';
export type { NamedChange } from './name-change';
