import { refused, type Outcome } from '@terrace/kernel';
import { isDamaged } from './damaged';
import { openSpreadsheet } from './open-spreadsheet';
import type { Spreadsheet } from './spreadsheet';
import { unreadable } from './unreadable';

/** What somebody reads out of a list; refused where it is none, or breaks off while it is read. */
export async function readSpreadsheet<T>(
  bytes: Uint8Array,
  read: (list: Spreadsheet) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openSpreadsheet(bytes);
  if (opened.kind === 'refused') return opened;
  try {
    return await read(opened.value);
  } catch (fault) {
    if (isDamaged(fault)) return refused('invalid', unreadable);
    throw fault;
  }
}
