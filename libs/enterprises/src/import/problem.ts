import type { Text } from '@terrace/kernel';
import type { CellProblem } from './listed-row';

export const problem = (column: string, value: string, reason: Text, remedy: Text): CellProblem => ({
  column,
  value,
  reason,
  remedy,
});
