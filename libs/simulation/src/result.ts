import type { Text } from '@terrace/kernel';
import type { Decided } from './plan';
import type { Snapshot } from '@terrace/engine';

/** Days, of 24 hours. Percentiles are values that occurred (nearest rank). */
export interface Spread {
  readonly n: number;
  readonly medianDays: number;
  readonly p90Days: number;
  readonly maxDays: number;
}

export interface SimulationResult {
  readonly chart: { readonly id: string; readonly version: number };
  readonly seed: number;
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly until: string;
  readonly cases: number;
  /** Events the engine decided, refused ones included. */
  readonly decided: number;
  /** At the end of each day counted; all counts and those not begun make up the population. */
  readonly series: readonly SeriesPoint[];
  /** Stays in a state whose holder it was, ended within the time simulated. `holder` null: nobody in the house. */
  readonly waits: readonly (Spread & { readonly holder: string | null; readonly open: number })[];
  readonly stays: readonly (Spread & {
    readonly state: string;
    readonly title: Text;
    readonly open: number;
  })[];
  readonly missed: readonly MissedDeadline[];
  readonly ends: readonly EndReached[];
  readonly refusals: readonly RefusalMet[];
  readonly stuck: readonly StuckState[];
  readonly histories?: Readonly<Record<string, CaseHistory>>;
}

export interface SeriesPoint {
  readonly on: string;
  readonly notBegun: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A deadline that ended while its state was still active. `n` counts them; the spread tells how late the state was left. */
export interface MissedDeadline extends Spread {
  /** `<state>/<timer>`. */
  readonly timer: string;
  readonly title: Text;
  readonly clause: string | null;
  readonly holder: string | null;
  /** How many the end of the simulation found still unmet: their lateness is as of then. */
  readonly open: number;
}

export interface EndReached {
  readonly state: string;
  readonly title: Text;
  readonly count: number;
  /** From the case's beginning. */
  readonly medianDays: number;
}

export interface RefusalMet {
  /** The condition's id, or `form.<field>` where a form was not filled. */
  readonly id: string;
  readonly event: string;
  readonly reason: Text;
  readonly clause: string | null;
  readonly count: number;
  readonly cases: number;
}

/** Where cases stand at the end that have not ended. */
export interface StuckState extends Spread {
  readonly state: string;
  readonly title: Text;
  readonly holder: string | null;
  /** The condition that refused most of them here; null: none was refused. */
  readonly refusedBy: string | null;
}

export interface CaseHistory {
  readonly decided: readonly Decided[];
  /** Where it stands at the end. */
  readonly snapshot: Snapshot;
}
