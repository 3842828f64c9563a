import type { Calendar } from '@terrace/deadlines';
import type { Chart, Context, EngineEvent, Expressions, Json } from '@terrace/engine';
import type { TimerPlan } from '@terrace/workflow';
import type { Behaviour } from './behaviour';

/** One case of the population. */
export interface Member {
  /** Unlike every other's. */
  readonly key: string;
  readonly opensAt: Date;
  /**
   * What guards read about it on a day, YYYY-MM-DD. The day itself, its documents and its batch (`today`, `documents`,
   * `batch`) are the simulation's own, unless they are given here.
   */
  readonly factsOn: (today: string) => Readonly<Record<string, Json>>;
  /** Replaces what the chart's data begins with. */
  readonly data?: Readonly<Record<string, Json>>;
  /** Where it stands already; absent: it begins at `opensAt`. */
  readonly standing?: { readonly state: string; readonly since: Date };
}

export interface SimulationPlan {
  readonly chart: Chart;
  readonly population: readonly Member[];
  readonly behaviour: Behaviour;
  readonly seed: number;
  /** The first moment and the last. */
  readonly from: Date;
  readonly until: Date;
  /** The same that durable instances use. */
  readonly timerPlan: TimerPlan;
  readonly calendar: Calendar;
  /** Finds values that meet the chart's conditions, for what people enter in forms. */
  readonly expressions: Pick<Expressions, 'witness'>;
  /** How often cases are counted. */
  readonly every: 'day' | 'week';
  /** Also keep every decision of every case, to be gone through again. */
  readonly histories?: boolean;
}

/** One event as it was decided: given to the engine again, the same comes of it. */
export interface Decided {
  /** Null: the case was begun. */
  readonly event: EngineEvent | null;
  readonly context: Context;
  readonly outcome: 'moved' | 'refused';
}
