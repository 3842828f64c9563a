import type { DecisionPorts } from '../decision-ports';
import { dryRun } from './dry-run';
import type { MigratedCase } from './migration';
import type { PagedMove } from './move-page';
import type { MigrationPlans, MigrationStore } from './ports';
import { planOf } from './plan-of';

/** Makes the dry run of a proposed migration and keeps what it found, case by case and counted. Again: anew. */
export class ExamineMigration {
  constructor(
    private readonly ports: DecisionPorts,
    private readonly migrations: MigrationStore,
    private readonly plans: MigrationPlans,
  ) {}

  async examine(id: string): Promise<void> {
    const found = await this.migrations.load(id);
    if (found?.stage !== 'proposed') return;
    await this.migrations.forget(id);
    const report = await dryRun(planOf(found, this.plans), this.ports, (page) =>
      this.migrations.record(id, page.map(outcomeOf)),
    );
    await this.ports.unitOfWork.run(async () => {
      const migration = await this.migrations.hold(id);
      if (migration?.stage === 'proposed') await this.migrations.save({ ...migration, report });
    });
  }
}

const outcomeOf = ({ resident, move }: PagedMove): MigratedCase => ({
  instanceId: resident.instance.id,
  outcome: move.kind === 'moves' ? 'would-move' : 'would-stay',
  reason: move.kind === 'stays' ? move.reason : null,
  before: null,
});
