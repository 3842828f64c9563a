import type { Expressions } from '@terrace/engine';

/** Finds values that meet the conditions of a chart, for a simulation's forms. */
export abstract class Witnesses {
  abstract readonly witness: NonNullable<Expressions['witness']>;
}
