import { groupedBy } from '@terrace/kernel';

/**
 * A figure that a rule asks for and no return on record carries, as somebody stated it. It holds from its day until a later
 * statement; one of a fiscal year is dated that year's last day.
 */
export interface StatedFigure {
  readonly enterpriseId: string;
  /** As rule packs name it, e.g. `conversions`. */
  readonly name: string;
  readonly asOf: string;
  /** An exact decimal, `true` or `false`, a date or a text. */
  readonly value: string;
  /** What shows it: a report, a certificate, a visit. */
  readonly source: string;
}

/** Who stated it, and when. */
export interface Statement extends StatedFigure {
  readonly statedBy: string;
  readonly statedAt: Date;
}

export abstract class StatedFigures {
  abstract of(enterpriseIds: readonly string[]): Promise<StatedFigure[]>;
  /** The latest statement of a figure and a day is the one that holds. */
  abstract state(statement: Statement): Promise<void>;
}

/** By the enterprise they are of. */
export const byEnterprise = <Item extends { readonly enterpriseId: string }>(
  items: readonly Item[],
): Map<string, Item[]> => groupedBy(items, ({ enterpriseId }) => enterpriseId);
