import type { Text } from '@terrace/kernel';
import { openSpreadsheet } from '@terrace/spreadsheets';
import { listRights } from '../import/ip-sheet';
import { doubtsOf, layoutOf } from '../import/list-layout';
import { listRows } from '../import/list-rows';
import type { ListedRight, ListedRow } from '../import/listed-row';

export interface ReadList {
  readonly headerRow: number;
  readonly accepted: readonly ListedRow[];
  readonly rejected: readonly ListedRow[];
  readonly rights: readonly ListedRight[];
  readonly doubts: readonly Text[];
}

/** A list read whole; its refusal, in English, is thrown. */
export async function readList(bytes: Uint8Array): Promise<ReadList> {
  const opened = await openSpreadsheet(bytes);
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason.en);
  const layout = await layoutOf(opened.value);
  if (layout.kind === 'refused') throw new Error(layout.refusal.reason.en);
  const rows = await all(listRows(opened.value, layout.value));
  return {
    headerRow: layout.value.headerRow,
    accepted: rows.filter(({ problems }) => problems.length === 0),
    rejected: rows.filter(({ problems }) => problems.length > 0),
    rights: await all(listRights(opened.value)),
    doubts: doubtsOf(layout.value),
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
