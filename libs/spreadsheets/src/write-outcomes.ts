import { buffer } from 'node:stream/consumers';
import { openSpreadsheet } from './open-spreadsheet';
import type { OutcomeColumn, RowOutcome, Spreadsheet } from './spreadsheet';

type Place = Omit<OutcomeColumn, 'sheet' | 'column'> & { readonly sheet: string | null };

/** A small list as it was sent, with a last column that says of each row what came of it. No sheet named: the first. */
export async function writeOutcomes(
  bytes: Uint8Array,
  place: Place,
  outcomes: readonly RowOutcome[],
): Promise<Uint8Array> {
  const opened = await openSpreadsheet(bytes);
  const sheet = opened.kind === 'done' ? (place.sheet ?? opened.value.sheets[0]) : undefined;
  if (opened.kind === 'refused' || sheet === undefined) return bytes;
  const column = (await widthOf(opened.value, sheet)) + 1;
  const inOrder = [...outcomes].sort((one, other) => one.row - other.row);
  const annotated = opened.value.withOutcomes({ ...place, sheet, column }, iterated(inOrder));
  return new Uint8Array(await buffer(annotated));
}

async function widthOf(spreadsheet: Spreadsheet, sheet: string): Promise<number> {
  let widest = 0;
  for await (const { cells } of spreadsheet.rows(sheet)) widest = Math.max(widest, cells.length);
  return widest;
}

async function* iterated<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
