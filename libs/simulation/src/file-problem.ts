import type { Text } from '@terrace/kernel';

/** Something wrong in a file handed in: where, what, and what would cure it. */
export interface FileProblem {
  readonly line: number;
  /** Null: the line as a whole. */
  readonly column: number | null;
  readonly message: Text;
  readonly cure: Text;
}
