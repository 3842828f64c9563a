import { may, type Act } from '@terrace/identity';
import {
  Clock,
  Ids,
  Outbox,
  UnitOfWork,
  done,
  refused,
  type Actor,
  type Outcome,
  type Refusal,
} from '@terrace/kernel';
import { MigrationStore, type Migration, type MigrationStage } from '@terrace/workflow';
import { migrationJob, type MigrationWork } from './migration-job';

interface Step {
  readonly act: Act;
  /** Stages from which it can be taken. */
  readonly from: readonly MigrationStage[];
  readonly change: (migration: Migration, actor: Actor, at: Date) => Partial<Migration>;
  readonly work: MigrationWork | null;
}

const steps = {
  /** The dry run is made anew, for cases have moved since. */
  examine: {
    act: 'migration.propose',
    from: ['proposed'],
    change: () => ({ report: null }),
    work: 'examine',
  },
  approve: {
    act: 'migration.approve',
    from: ['proposed'],
    change: (_, approvedBy, approvedAt) => ({ stage: 'approved', approvedBy, approvedAt }),
    work: null,
  },
  /** Also again, for the cases that were busy or could not move before. */
  run: {
    act: 'migration.run',
    from: ['approved', 'done'],
    change: () => ({ stage: 'running', reached: null, endedAt: null }),
    work: 'run',
  },
  revert: {
    act: 'migration.run',
    from: ['done'],
    change: (_, revertedBy) => ({ stage: 'reverting', revertedBy, reached: null, endedAt: null }),
    work: 'revert',
  },
} as const satisfies Record<string, Step>;

export type MigrationStep = keyof typeof steps;

/** What an actor may do with a migration as it stands, for the buttons; asked again when one is pressed. */
export function stepsFor(migration: Migration, actor: Actor): { step: MigrationStep; allowed: boolean }[] {
  return (Object.keys(steps) as MigrationStep[]).map((step) => ({
    step,
    allowed: refusalOf(step, migration, actor) === null,
  }));
}

function refusalOf(name: MigrationStep, migration: Migration, actor: Actor): Refusal | null {
  const step: Step = steps[name];
  const forbidden = may(actor, step.act, { subjectId: null, proposedBy: migration.proposedBy.id });
  if (forbidden) return forbidden;
  if (!step.from.includes(migration.stage)) return refused('not-enabled', notNow(migration.stage)).refusal;
  const isBlind = name === 'approve' && !migration.report;
  return isBlind ? refused('not-enabled', notExamined).refusal : null;
}

/** Takes a proposed migration on: approved by a second person, carried out, taken back. The work itself is the worker's. */
export class LeadMigration {
  constructor(
    private readonly migrations: MigrationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async take(name: MigrationStep, migrationId: string, actor: Actor): Promise<Outcome<Migration>> {
    const step: Step = steps[name];
    return this.unitOfWork.run(async () => {
      const migration = await this.migrations.hold(migrationId);
      if (!migration) return refused('not-found', noSuchMigration);
      const refusal = refusalOf(name, migration, actor);
      if (refusal) return { kind: 'refused', refusal };
      const next = { ...migration, ...step.change(migration, actor, this.clock.now()) };
      await this.migrations.save(next);
      if (step.work) await this.outbox.put([migrationJob(this.ids.next(), migration.id, step.work)]);
      return done(next);
    });
  }
}

const stages: Readonly<Record<MigrationStage, { readonly zh: string; readonly en: string }>> = {
  proposed: { zh: '待批准', en: 'proposed' },
  approved: { zh: '已批准', en: 'approved' },
  running: { zh: '执行中', en: 'running' },
  done: { zh: '已执行', en: 'done' },
  reverting: { zh: '撤回中', en: 'being reverted' },
  reverted: { zh: '已撤回', en: 'reverted' },
};

const notNow = (stage: MigrationStage) => ({
  zh: `该迁移方案${stages[stage].zh}，不能办理此项。`,
  en: `This cannot be done: the migration is ${stages[stage].en}.`,
});

const noSuchMigration = { zh: '没有这个迁移方案。', en: 'There is no such migration.' };
const notExamined = {
  zh: '尚未完成试运行，批准前须看过试运行结果。',
  en: 'The dry run has not ended; approve what it found.',
};
