import type { Enterprise, IntellectualProperty, StatedFigure, YearlyFigures } from '@terrace/enterprises';

/** Whom a pack judges, and the day. */
export interface Subject {
  readonly enterprise: Enterprise;
  readonly figures: readonly YearlyFigures[];
  readonly ip: readonly IntellectualProperty[];
  readonly stated?: readonly StatedFigure[];
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
  /** The application judged: a right of class II that it uses itself still counts for it. */
  readonly application?: string;
}
