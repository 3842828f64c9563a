import type { Client } from 'pg';

const tables = ['events', 'timers', 'outbox'] as const;
type Counts = Readonly<Record<(typeof tables)[number], number>>;

/** Rows per table, so that it can be shown that ours and the reference wrote as many. */
export async function countRows(owner: Client): Promise<Counts> {
  const columns = tables.map((table) => `(SELECT count(*) FROM ${table})::integer AS ${table}`);
  const [row] = (await owner.query<Counts>(`SELECT ${columns.join(', ')}`)).rows;
  if (!row) throw new Error('not counted');
  return row;
}

/** Faults when one of the two wrote other rows than the other: then their times would say nothing. */
export function requireSameRows(before: Counts, between: Counts, after: Counts): void {
  for (const table of tables) {
    const ours = between[table] - before[table];
    const theirs = after[table] - between[table];
    if (ours !== theirs)
      throw new Error(`${table}: ours wrote ${String(ours)} rows, the reference ${String(theirs)}`);
  }
}
