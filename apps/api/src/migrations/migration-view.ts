import { Injectable } from '@nestjs/common';
import { stepsFor } from '@terrace/cases';
import { refused, type Actor } from '@terrace/kernel';
import { MigrationStore, WorkflowStore, type Migration } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';
import type {
  MigratedCaseList,
  MigrationDetail,
  MigrationList,
  MigrationSummary,
} from '../schema/migration.schema';

/** Migrations as the portal shows them. */
@Injectable()
export class MigrationView {
  constructor(
    private readonly migrations: MigrationStore,
    private readonly instances: WorkflowStore,
  ) {}

  async list(): Promise<MigrationList> {
    return { items: (await this.migrations.list()).map(summaryOf) };
  }

  async detail(id: string, viewer: Actor): Promise<MigrationDetail> {
    const [migration, outcomes] = await Promise.all([this.migrations.load(id), this.migrations.tally(id)]);
    if (!migration) throw new RefusedException(refused('not-found', noSuchMigration).refusal);
    const { plan, report } = migration;
    return { ...summaryOf(migration), plan, report, outcomes, steps: stepsFor(migration, viewer) };
  }

  async cases(id: string, query: Parameters<MigrationStore['cases']>[1]): Promise<MigratedCaseList> {
    const found = await this.migrations.cases(id, query);
    const instances = await this.instances.load(found.map(({ instanceId }) => instanceId));
    const keys = new Map(instances.map((instance) => [instance.id, instance.businessKey]));
    const items = found.map(({ instanceId, outcome, reason }) => ({
      caseId: instanceId,
      businessKey: keys.get(instanceId) ?? instanceId,
      outcome,
      reason,
    }));
    const next = found.length < query.limit ? null : (found.at(-1)?.instanceId ?? null);
    return { items, next };
  }
}

function summaryOf(migration: Migration): MigrationSummary {
  const { id, chartId, fromVersion, toVersion, title, reason, stage, proposedAt, endedAt } = migration;
  const person = (actor: Actor) => ({ id: actor.id, name: actor.name });
  return {
    id,
    chartId,
    fromVersion,
    toVersion,
    title,
    reason,
    stage,
    proposedBy: person(migration.proposedBy),
    proposedAt: proposedAt.toISOString(),
    approvedBy: migration.approvedBy && person(migration.approvedBy),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

const noSuchMigration = { zh: '没有这个迁移方案。', en: 'There is no such migration.' };
