import type { Task } from '@terrace/workflow';
import {
  closedTaskRowOf,
  closeTasks,
  taskRowOf,
  writeTasks,
} from '../../../libs/persistence/src/workflow/write-tasks';

/** Tasks are many columns: these the references write as ours does, in one statement. */
export const taskRowsOf = (tasks: readonly Task[]): string[] => [
  JSON.stringify(tasks.filter(({ closedAt }) => closedAt === null).map(taskRowOf)),
  JSON.stringify(tasks.filter(({ closedAt }) => closedAt !== null).map(closedTaskRowOf)),
];

/** Its values are the ids of the instances, and `taskRowsOf` their tasks. */
export const writeTaskRows = `
  WITH written AS (SELECT unnest($1::uuid[]) AS id), closed AS (${closeTasks('$3')}) ${writeTasks('$2')}`;
