import type { Client } from 'pg';

const tables = ['instances', 'events', 'timers', 'tasks', 'outbox'] as const;

interface Written {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Rows of each table and their bytes, so that it can be shown that ours and the reference wrote the same. */
export async function countRows(owner: Client): Promise<Written[]> {
  const counts = tables.map(
    (table) =>
      `SELECT '${table}' AS table, count(*)::integer AS rows, coalesce(sum(pg_column_size(${table}.*)), 0)::integer AS bytes
       FROM ${table}`,
  );
  return (await owner.query<Written>(counts.join(' UNION ALL '))).rows;
}

/** Ids and times differ, and compress differently: rows of this much more or less are the same. */
const tolerance = 0.03;

/** Faults when one of the two wrote other rows than the other: then their times would say nothing. */
export function requireSameRows(before: Written[], between: Written[], after: Written[]): void {
  for (const [i, { table, rows, bytes }] of between.entries()) {
    const ours = { rows: rows - (before[i]?.rows ?? 0), bytes: bytes - (before[i]?.bytes ?? 0) };
    const theirs = { rows: (after[i]?.rows ?? 0) - rows, bytes: (after[i]?.bytes ?? 0) - bytes };
    const differ = Math.abs(ours.bytes - theirs.bytes) > tolerance * Math.abs(theirs.bytes);
    if (ours.rows !== theirs.rows || differ)
      throw new Error(
        `${table}: ours wrote ${JSON.stringify(ours)}, the reference ${JSON.stringify(theirs)}`,
      );
  }
}
