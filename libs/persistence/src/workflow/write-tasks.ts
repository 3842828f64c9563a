import type { Task } from '@terrace/workflow';

/** What a task is looked for by, beside the task itself. */
export function taskRowOf(task: Task) {
  const { id, instanceId, state, openedAt, closedAt, roles, people, apartFrom, claimant } = task;
  const unanswered = task.cosigners.filter(({ agrees }) => agrees === null).map(({ person }) => person);
  const concerned = [...unanswered, ...task.delegations.map(({ to }) => to), ...task.copies];
  return {
    id,
    instanceId,
    state,
    openedAt,
    closedAt,
    roles,
    people,
    apartFrom,
    claimantId: claimant?.id ?? null,
    concernedIds: [...new Set(concerned.map((person) => person.id))],
    actorIds: task.actors.map((person) => person.id),
    record: task,
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
