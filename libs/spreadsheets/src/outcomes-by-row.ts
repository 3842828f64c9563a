import type { OutcomeColumn, RowOutcome } from './spreadsheet';

/** What belongs into the outcomes' column of a row, asked for row by row in their order; null: nothing. */
export function outcomesByRow(
  { headerRow, title }: OutcomeColumn,
  outcomes: AsyncIterable<RowOutcome>,
): (row: number) => Promise<RowOutcome | null> {
  const coming = outcomes[Symbol.asyncIterator]();
  let next: IteratorResult<RowOutcome, unknown> | null = null;
  return async (row) => {
    if (row === headerRow) return { row, text: title, tone: 'waits' };
    next ??= await coming.next();
    while (!next.done && next.value.row < row) next = await coming.next();
    return !next.done && next.value.row === row ? next.value : null;
  };
}
