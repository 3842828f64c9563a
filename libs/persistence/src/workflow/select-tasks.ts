import type { Task, TaskCounts, TaskQuery, TaskView } from '@terrace/workflow';
import type { Database } from '../database';
import type { TaskRecord } from './write-tasks';

type Seen = Omit<TaskQuery, 'view' | 'offset' | 'limit'>;

export async function tasksOf(database: Database, instanceIds: readonly string[]): Promise<Task[]> {
  const sql = `SELECT ${taskColumns} FROM tasks WHERE instance_id = ANY($1::uuid[]) ORDER BY position`;
  return (await database.query<TaskRow>(sql, [instanceIds])).map(taskOf);
}

export async function desksOf(
  database: Database,
  instanceIds: readonly string[],
  steps: readonly string[],
): Promise<Task[]> {
  const rows =
    steps.length > 0
      ? await database.prepared<TaskRow>(openAndEarlier, [instanceIds, steps])
      : await database.prepared<TaskRow>(open, [instanceIds]);
  return rows.map(taskOf);
}

/** What `taskOf` makes a task of. */
export const taskColumns = `tasks.task_id, tasks.instance_id, tasks.state, tasks.opened_at, tasks.closed_at, tasks.roles,
  tasks.people, tasks.apart_from, tasks.record`;

const open = `SELECT ${taskColumns} FROM tasks WHERE instance_id = ANY($1::uuid[]) AND closed_at IS NULL ORDER BY position`;

/** Rounds of a step in which the same people acted tell the same: one of them is enough. */
const openAndEarlier = `
  SELECT * FROM (
    SELECT ${taskColumns}, position FROM tasks WHERE instance_id = ANY($1::uuid[]) AND closed_at IS NULL
    UNION ALL (
      SELECT DISTINCT ON (instance_id, state, actor_ids) ${taskColumns}, position FROM tasks
      WHERE instance_id = ANY($1::uuid[]) AND closed_at IS NOT NULL AND state = ANY($2))
  ) AS desks ORDER BY position`;

export async function listTasks(
  database: Database,
  { view, offset, limit, ...seen }: TaskQuery,
): Promise<{ total: number; items: Task[] }> {
  const sql = `
    SELECT ${taskColumns}, count(*) OVER ()::integer AS total FROM ${desk} AND ${views[view]}
    ORDER BY tasks.position LIMIT ${String(limit)} OFFSET ${String(offset)}`;
  const rows = await database.query<TaskRow & { total: number }>(sql, parametersOf(seen));
  if (rows.length === 0 && offset > 0) return { total: (await countTasks(database, seen))[view], items: [] };
  return { total: rows[0]?.total ?? 0, items: rows.map(taskOf) };
}

export async function countTasks(database: Database, seen: Seen): Promise<TaskCounts> {
  const columns = Object.entries(views).map(([view, condition]) => {
    return `count(*) FILTER (WHERE ${condition})::integer AS ${view}`;
  });
  const sql = `SELECT ${columns.join(', ')} FROM ${desk} AND (${Object.values(views).join(' OR ')})`;
  const [row] = await database.query<TaskCounts>(sql, parametersOf(seen));
  return row ?? { mine: 0, claimable: 0, delegated: 0, copied: 0 };
}

/** A task as a row has it. */
export interface TaskRow {
  readonly task_id: string;
  readonly instance_id: string;
  readonly state: string;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly roles: readonly string[];
  readonly people: readonly string[];
  readonly apart_from: readonly string[];
  readonly record: TaskRecord;
}

/** Part by part: older rows have in their record also what columns tell now. */
export const taskOf = (row: TaskRow): Task => ({
  id: row.task_id,
  instanceId: row.instance_id,
  state: row.state,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  roles: row.roles,
  people: row.people,
  apartFrom: row.apart_from,
  title: row.record.title,
  claimant: row.record.claimant ?? null,
  delegations: row.record.delegations ?? [],
  cosigners: row.record.cosigners ?? [],
  votes: row.record.votes ?? [],
  copies: row.record.copies ?? [],
  urges: row.record.urges ?? [],
  actors: row.record.actors ?? [],
});

/** In the order of the placeholders below. */
const parametersOf = ({ personId, login, roles, at, subjectId, apartFrom, chartId }: Seen): unknown[] => [
  personId,
  roles,
  login,
  at.toISOString(),
  subjectId ?? null,
  apartFrom,
  chartId ?? null,
];

/** Every open task of cases the person may see. The viewer is named once, so that each condition may leave parts unasked. */
const desk = `tasks JOIN instances ON instances.instance_id = tasks.instance_id
  CROSS JOIN (SELECT $1::text AS id, $2::text[] AS roles, $3::text AS login, $4::text AS now) AS viewer
  WHERE tasks.closed_at IS NULL AND ($5::uuid IS NULL OR instances.subject_id = $5) AND instances.subject_id <> ALL($6::uuid[])
    AND ($7::text IS NULL OR instances.chart_id = $7)`;

/** Whether one in a list of the task satisfies a condition; the array beside it is what the index finds. */
const anyOf = (list: string, condition: string): string =>
  `(viewer.id = ANY(tasks.concerned_ids) AND
    EXISTS (SELECT FROM json_array_elements(tasks.record->'${list}') AS one WHERE ${condition}))`;

const views: Readonly<Record<TaskView, string>> = {
  mine: `(tasks.claimant_id = viewer.id OR
    ${anyOf('cosigners', "one->'person'->>'id' = viewer.id AND json_typeof(one->'agrees') = 'null'")})`,
  // What somebody has acted on, or may not act on for the sake of four eyes, is not theirs to take.
  claimable: `(tasks.claimant_id IS NULL AND (tasks.roles && viewer.roles OR viewer.login = ANY(tasks.people))
    AND viewer.id <> ALL(tasks.actor_ids)
    AND NOT EXISTS (SELECT FROM tasks AS earlier WHERE earlier.instance_id = tasks.instance_id
      AND earlier.state = ANY(tasks.apart_from) AND viewer.id = ANY(earlier.actor_ids)))`,
  delegated: anyOf(
    'delegations',
    "one->'to'->>'id' = viewer.id AND one->>'fromAt' <= viewer.now AND viewer.now < one->>'untilAt'",
  ),
  copied: anyOf('copies', "one->>'id' = viewer.id"),
};
