export { defaultBehaviour } from './behaviour';
export type { Behaviour, FieldRule, Habit, PaperHabits } from './behaviour';
export type { Distribution, Duration } from './duration';
export type { Decided, Member, SimulationPlan } from './plan';
export { simulate } from './simulate';
export { syntheticPopulation, type SyntheticWish } from './synthetic-population';
export type * from './result';
