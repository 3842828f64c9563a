import { createHash } from 'node:crypto';
import type { HistoryEntry } from './instance';

/** What the first event of an instance is chained to. */
export const genesisHash = '0'.repeat(64);

/** JSON with sorted keys: an entry has the same bytes before it is written and after it is read again. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value);
  if (!isWritten(value)) return 'null';
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = value as Readonly<Record<string, unknown>>;
  let pairs = '';
  for (const key of inOrder(Object.keys(parts))) {
    const part = parts[key];
    if (isWritten(part)) pairs += `${pairs && ','}${JSON.stringify(key)}:${canonicalJson(part)}`;
  }
  return `{${pairs}}`;
}

/** Most objects have been read from where their keys are sorted already. */
function inOrder(keys: string[]): string[] {
  for (let i = 1; i < keys.length; i += 1) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
}

/** JSON leaves these out of objects, and has null for them in lists. */
const isWritten = (part: unknown): boolean =>
  part !== undefined && typeof part !== 'function' && typeof part !== 'symbol';

/** SHA-256 over the entry and the hash before it: changing, removing or inserting an event breaks the chain. */
export function eventHash(entry: Omit<HistoryEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

/** The first entry whose hash or link does not hold; null when the chain is whole. */
export function firstBrokenLink(history: readonly HistoryEntry[]): HistoryEntry | null {
  let previous = genesisHash;
  for (const entry of history) {
    const { hash, ...rest } = entry;
    if (entry.previousHash !== previous || eventHash(rest) !== hash) return entry;
    previous = hash;
  }
  return null;
}
