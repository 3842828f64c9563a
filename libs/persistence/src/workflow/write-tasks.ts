import type { Task } from '@terrace/workflow';

/** What a task is looked for by, and the rest as its record. */
export const taskRowOf = (task: Task) => ({
  id: task.id,
  instanceId: task.instanceId,
  state: task.state,
  openedAt: task.openedAt,
  roles: task.roles,
  people: task.people,
  apartFrom: task.apartFrom,
  ...changeableOf(task),
});

/** Of a task that is closed only what changes: it is there already. */
export const closedTaskRowOf = (task: Task) => ({
  id: task.id,
  instanceId: task.instanceId,
  ...changeableOf(task),
});

/** What has no column of its own, and of that only what there is: most tasks have a title and nothing else. */
export type TaskRecord = Pick<Task, 'title'> & {
  readonly [part in Part]?: NonNullable<Task[part]> | undefined;
};

type Part = 'claimant' | 'delegations' | 'cosigners' | 'votes' | 'copies' | 'urges' | 'actors';

const recordOf = (task: Pick<Task, 'title' | Part>): TaskRecord => ({
  title: task.title,
  claimant: task.claimant ?? undefined,
  delegations: someOf(task.delegations),
  cosigners: someOf(task.cosigners),
  votes: someOf(task.votes),
  copies: someOf(task.copies),
  urges: someOf(task.urges),
  actors: someOf(task.actors),
});

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function changeableOf(task: Task) {
  const { closedAt, claimant, delegations, cosigners, copies, actors } = task;
  const unanswered = cosigners.filter(({ agrees }) => agrees === null).map(({ person }) => person);
  const concerned = [...unanswered, ...delegations.map(({ to }) => to), ...copies];
  return {
    closedAt,
    claimantId: claimant?.id ?? null,
    concernedIds: [...new Set(concerned.map((person) => person.id))],
    actorIds: actors.map((person) => person.id),
    record: recordOf(task),
  };
}

/** The part of a commit's statement that writes tasks as they stand now, of the instances it has written. */
export const writeTasks = (placeholder: string): string => `
    INSERT INTO tasks (task_id, instance_id, state, opened_at, closed_at, roles, people, apart_from, claimant_id, concerned_ids,
      actor_ids, record)
    SELECT task.id, "instanceId", state, "openedAt", "closedAt", roles, people, "apartFrom", "claimantId", "concernedIds",
      "actorIds", record
    FROM ROWS FROM (jsonb_to_recordset(${placeholder}::jsonb) AS (
      id uuid, "instanceId" uuid, state text, "openedAt" timestamptz, "closedAt" timestamptz, roles text[], people text[],
      "apartFrom" text[], "claimantId" text, "concernedIds" text[], "actorIds" text[], record json))
      WITH ORDINALITY AS task (id, "instanceId", state, "openedAt", "closedAt", roles, people, "apartFrom", "claimantId",
        "concernedIds", "actorIds", record, place)
    JOIN written ON written.id = "instanceId"
    ORDER BY place
    ON CONFLICT (task_id) DO UPDATE SET closed_at = excluded.closed_at, claimant_id = excluded.claimant_id,
      concerned_ids = excluded.concerned_ids, actor_ids = excluded.actor_ids, record = excluded.record`;

/** The same of tasks that are closed. */
export const closeTasks = (placeholder: string): string => `
    UPDATE tasks SET closed_at = "closedAt", claimant_id = "claimantId", concerned_ids = "concernedIds", actor_ids = "actorIds",
      record = task.record
    FROM jsonb_to_recordset(${placeholder}::jsonb) AS task (
      id uuid, "instanceId" uuid, "closedAt" timestamptz, "claimantId" text, "concernedIds" text[], "actorIds" text[],
      record json)
    JOIN written ON written.id = "instanceId"
    WHERE tasks.task_id = task.id`;
