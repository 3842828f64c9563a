import type { Enterprise, IntellectualProperty, StatedFigure, YearlyFigures } from '@terrace/enterprises';

/** A certificate, a product or the like of the registry, its values by the name of the field. */
export interface RecordedItem {
  readonly kind: string;
  readonly no: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Whom a pack judges, and the day. */
export interface Subject {
  readonly enterprise: Enterprise;
  readonly figures: readonly YearlyFigures[];
  readonly ip: readonly IntellectualProperty[];
  readonly stated?: readonly StatedFigure[];
  readonly items?: readonly RecordedItem[];
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
  /** The application judged: a right of class II that it uses itself still counts for it. */
  readonly application?: string;
}
