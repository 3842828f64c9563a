import { may } from '@terrace/identity';
import { Clock, Ids, Outbox, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { MigrationPlans, MigrationStore, type Migration, type ReadPlan } from '@terrace/workflow';
import { migrationJob } from './migration-job';

/** Puts a plan before somebody else's eyes; its dry run begins at once. */
export class ProposeMigration {
  constructor(
    private readonly migrations: MigrationStore,
    private readonly plans: MigrationPlans,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** `text` is the plan as it is written, YAML. */
  async propose(text: string, actor: Actor): Promise<Outcome<Migration>> {
    const forbidden = may(actor, 'migration.propose', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const read = this.plans.read(text);
    if (read.kind === 'wrong') return notWhole(read.problems);
    const { chart, from, to, title, reason } = read.plan.plan;
    const migration: Migration = {
      id: this.ids.next(),
      plan: text,
      chartId: chart,
      fromVersion: from,
      toVersion: to,
      title,
      reason,
      stage: 'proposed',
      proposedBy: actor,
      proposedAt: this.clock.now(),
      report: null,
      approvedBy: null,
      approvedAt: null,
      revertedBy: null,
      reached: null,
      endedAt: null,
    };
    await this.unitOfWork.run(async () => {
      await this.migrations.propose(migration);
      await this.outbox.put([migrationJob(this.ids.next(), migration.id, 'examine')]);
    });
    return done(migration);
  }
}

type Problems = Extract<ReadPlan, { readonly kind: 'wrong' }>['problems'];

function notWhole(problems: Problems) {
  const conditions = problems.map(({ line, column, message, cure }) => {
    const [row, place] = [String(line ?? 1), String(column ?? 1)];
    return {
      id: `${row}:${place}`,
      reason: {
        zh: `第 ${row} 行第 ${place} 列：${message}`,
        en: `line ${row}, column ${place}: ${message}`,
      },
      remedy: { zh: cure, en: cure },
    };
  });
  return refused(
    'invalid',
    { zh: '迁移方案有误，请按提示修改。', en: 'The plan has mistakes; see each.' },
    conditions,
  );
}
