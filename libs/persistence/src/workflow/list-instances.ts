import type { InstanceQuery, InstancePage } from '@terrace/workflow';
import type { Database } from '../database';
import { findByText } from './find-by-text';
import { instanceOf, type InstanceRow } from './instance-row';
import { conditionOf, type Condition } from './select-instances';

/** To count more would mean to read more; nobody turns so many pages. */
const countedAtMost = 10_000;

/** Of a text that many have, each case counted is a case looked at. */
const countedOfMany = 1_000;

/** One page, the latest first. Costs the same among a million cases as among ten thousand. */
export async function listInstances(database: Database, query: InstanceQuery): Promise<InstancePage> {
  const found = query.text ? await findByText(database, query.text) : null;
  const condition = conditionOf(query, found);
  const limit = found?.kind === 'many' ? countedOfMany : countedAtMost;
  const counted = await countOf(database, condition, limit + 1);
  const items = await pageOf(database, condition, query);
  return { total: Math.min(counted, limit), isExact: counted <= limit, items };
}

async function countOf(database: Database, { where, parameters }: Condition, limit: number): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (
       SELECT FROM instances ${where} LIMIT ${String(limit)}
     ) AS counted`,
    parameters,
  );
  return row?.count ?? 0;
}

/** First which, by the index, then those rows: what is only passed over is not read. */
async function pageOf(
  database: Database,
  { where, parameters }: Condition,
  { limit, offset }: InstanceQuery,
) {
  const order = 'ORDER BY instances.updated_at DESC, instances.instance_id';
  const rows = await database.query<InstanceRow>(
    `SELECT instances.* FROM instances JOIN (
       SELECT instance_id FROM instances ${where} ${order} LIMIT ${String(limit)} OFFSET ${String(offset)}
     ) AS page USING (instance_id) ${order}`,
    parameters,
  );
  return rows.map(instanceOf);
}
