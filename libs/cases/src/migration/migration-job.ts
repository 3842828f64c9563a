import type { OutboxMessage } from '@terrace/kernel';

export type MigrationWork = 'examine' | 'run' | 'revert';

/** Work on a migration, as the outbox carries it. */
export const migrationJob = (id: string, migrationId: string, work: MigrationWork): OutboxMessage => ({
  id,
  topic: 'migrations',
  payload: { migrationId, work },
});
