import { Fault } from '@terrace/kernel';
import { ExamineMigration, MigrateInstances, RevertInstances } from '@terrace/workflow';

/** The work on a migration that people have ordered. Each may be begun again after a crash and goes on where it was. */
export class CarryOutMigration {
  constructor(
    private readonly examineMigration: ExamineMigration,
    private readonly migrateInstances: MigrateInstances,
    private readonly revertInstances: RevertInstances,
  ) {}

  async carryOut(migrationId: string, work: string): Promise<void> {
    if (work === 'examine') return this.examineMigration.examine(migrationId);
    if (work === 'run') return this.migrateInstances.run(migrationId);
    if (work === 'revert') return this.revertInstances.revert(migrationId);
    throw new Fault('migration.work', `there is no work "${work}" on a migration`, { retryable: false });
  }
}
