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
  // By name: counted in parallel, the tables come in any order.
  const of = (counts: Written[], name: string) => counts.find(({ table }) => table === name);
  for (const { table, rows, bytes } of between) {
    const [earlier, later] = [of(before, table), of(after, table)];
    const ours = { rows: rows - (earlier?.rows ?? 0), bytes: bytes - (earlier?.bytes ?? 0) };
    const theirs = { rows: (later?.rows ?? 0) - rows, bytes: (later?.bytes ?? 0) - bytes };
    const differ = Math.abs(ours.bytes - theirs.bytes) > tolerance * Math.abs(theirs.bytes);
    if (ours.rows !== theirs.rows || differ)
      throw new Error(
        `${table}: ours wrote ${JSON.stringify(ours)}, the reference ${JSON.stringify(theirs)}`,
      );
  }
}
