import type { Text } from '@terrace/kernel';
import type { Enterprise, IntellectualProperty, YearlyFigures } from '../enterprise';
import type { FigureField } from './columns';

export interface CellProblem {
  readonly column: string;
  readonly value: string;
  readonly reason: Text;
  readonly remedy: Text;
}

/** What a row says of an enterprise. */
export interface RowContent {
  readonly enterprise: Enterprise;
  readonly figures: readonly YearlyFigures[];
  /** Of each year the figures that the row leaves empty. */
  readonly empty: readonly (readonly [fiscalYear: number, fields: readonly FigureField[]])[];
}

/** One row of a list as it was read. With problems it is not taken. */
export interface ListedRow extends RowContent {
  readonly row: number;
  /** Cells up to its last. */
  readonly width: number;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly Text[];
}

/** A line of the rights sheet: a right and whose, or why it is none. */
export type ListedRight = {
  readonly row: number;
  readonly creditCode: string;
} & ({ readonly right: Omit<IntellectualProperty, 'enterpriseId'> } | { readonly lost: Text });
