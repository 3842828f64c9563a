import type { CarrierEntry } from '@terrace/carriers';
import type { LoggedCase } from './logged-case';
import type { GivenFigure, TagStay } from './ports';

/** Everything that is counted in, as it is known now; it can be asked of any day. */
export interface KnownWorld {
  readonly casesOf: (chart: string) => readonly LoggedCase[];
  /** Of each carrier in order. */
  readonly carriers: readonly (readonly CarrierEntry[])[];
  readonly stays: readonly TagStay[];
  /** The earliest day first. */
  readonly figures: readonly GivenFigure[];
}
