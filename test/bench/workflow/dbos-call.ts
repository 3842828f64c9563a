import { join } from 'node:path';
import type { Sending } from './turn';

/** The bench's own packages are installed here. */
export const benchFolder = join(process.cwd(), 'test', 'bench');

/** What the process with DBOS in it is asked. */
export type DbosCall =
  | { readonly act: 'begin'; readonly ids: readonly string[] }
  | { readonly act: 'end'; readonly ids: readonly string[] }
  | { readonly act: 'round'; readonly sendings: readonly Sending[]; readonly callers: number };
