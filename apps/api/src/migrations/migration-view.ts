import { Injectable } from '@nestjs/common';
import { stepsFor } from '@terrace/cases';
import { refused, type Actor, type Text } from '@terrace/kernel';
import { stateMetaOf } from '@terrace/programmes';
import { ChartCatalogue, MigrationStore, WorkflowStore, type Migration } from '@terrace/workflow';
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
    private readonly charts: ChartCatalogue,
  ) {}

  async list(): Promise<MigrationList> {
    return { items: (await this.migrations.list()).map((migration) => this.summaryOf(migration)) };
  }

  async detail(id: string, viewer: Actor): Promise<MigrationDetail> {
    const [migration, outcomes] = await Promise.all([this.migrations.load(id), this.migrations.tally(id)]);
    if (!migration) throw new RefusedException(refused('not-found', noSuchMigration).refusal);
    const { plan } = migration;
    const report = this.reportOf(migration);
    return { ...this.summaryOf(migration), plan, report, outcomes, steps: stepsFor(migration, viewer) };
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

  private summaryOf(migration: Migration): MigrationSummary {
    const { id, chartId, fromVersion, toVersion, title, reason, stage, proposedAt, endedAt } = migration;
    const person = (actor: Actor) => ({ id: actor.id, name: actor.name });
    return {
      id,
      chartId,
      chartTitle: this.charts.version(chartId, toVersion)?.def.title ?? { zh: chartId, en: chartId },
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

  private reportOf({ report, chartId, fromVersion, toVersion }: Migration): MigrationDetail['report'] {
    if (!report) return null;
    const places = report.places.map((place) => ({
      ...place,
      fromTitle: this.placeTitle(chartId, fromVersion, place.from),
      toTitle: this.placeTitle(chartId, toVersion, place.to),
    }));
    return { ...report, places };
  }

  /** A case in several states at once stands in all of them. */
  private placeTitle(chartId: string, version: number, place: string): Text {
    const chart = this.charts.version(chartId, version);
    if (!chart) return { zh: place, en: place };
    const titles = place.split(' + ').map((state) => stateMetaOf(chart, state).title);
    return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
  }
}

const noSuchMigration = { zh: '没有这个迁移方案。', en: 'There is no such migration.' };
