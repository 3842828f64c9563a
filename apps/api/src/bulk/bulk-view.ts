import { Injectable } from '@nestjs/common';
import { CohortStore, type Cohort } from '@terrace/cohorts';
import { EnterpriseStore } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import type { Actor, Text } from '@terrace/kernel';
import {
  BulkStore,
  WorkflowStore,
  type BulkItem,
  type BulkSend,
  type Foreseen,
  type Instance,
  type UndoReport,
} from '@terrace/workflow';
import { CaseView, titleOf } from '../cases/case-view';
import { eventTitle } from '../cases/event-title';
import type { BulkItemSchema, BulkPreviewSchema, BulkSchema, UndoReportSchema } from '../schema/bulk.schema';

/** Orders for many cases as the portal shows them. */
@Injectable()
export class BulkView {
  constructor(
    private readonly store: BulkStore,
    private readonly cohorts: CohortStore,
    private readonly instances: WorkflowStore,
    private readonly cases: CaseView,
    private readonly enterprises: EnterpriseStore,
  ) {}

  async bulk(bulk: BulkSend, viewer: Actor): Promise<BulkSchema> {
    const [view] = await this.bulks([bulk], viewer);
    return view!;
  }

  async bulks(bulks: readonly BulkSend[], viewer: Actor): Promise<BulkSchema[]> {
    const cohorts = await this.cohorts.cohortsOf(bulks.map(({ id }) => id));
    return Promise.all(bulks.map((bulk) => this.viewOf(bulk, cohorts.get(bulk.id) ?? null, viewer)));
  }

  private async viewOf(
    { id, event, note, actor, createdAt, effectsLeaveAt, total }: BulkSend,
    cohort: Cohort | null,
    viewer: Actor,
  ): Promise<BulkSchema> {
    return {
      id,
      event,
      title: await this.titleOf(id, event),
      note,
      sender: actor.name,
      createdAt: createdAt.toISOString(),
      effectsLeaveAt: effectsLeaveAt.toISOString(),
      total,
      counts: await this.store.progressOf(id),
      cohort: cohort && { id: cohort.id, title: cohort.title },
      mayUndo: may(viewer, 'case.undo-many', { senderId: actor.id }) === null,
    };
  }

  /** As the first of its cases calls it. */
  private async titleOf(bulkId: string, event: string): Promise<Text> {
    const [item] = await this.store.items(bulkId, { offset: 0, limit: 1 });
    const [instance] = item ? await this.instances.load([item.instanceId]) : [];
    const left = item?.moved?.left ?? instance?.snapshot.configuration ?? [];
    return instance ? eventTitle(this.cases.chartOf(instance), event, left) : { zh: event, en: event };
  }

  async items(items: readonly BulkItem[]): Promise<BulkItemSchema[]> {
    const instances = await this.instances.load(items.map(({ instanceId }) => instanceId));
    const summaries = new Map(
      (await this.cases.summaries(instances)).map((summary) => [summary.id, summary]),
    );
    return items.map(({ instanceId: caseId, outcome, refusal }) => ({
      case: summaries.get(caseId) ?? null,
      caseId,
      outcome,
      refusal,
    }));
  }

  async preview(foreseen: readonly Foreseen[]): Promise<BulkPreviewSchema> {
    const instances = await this.instances.load(foreseen.map(({ instanceId }) => instanceId));
    const names = await this.namesOf(instances);
    const byId = new Map(instances.map((instance) => [instance.id, instance]));
    const cases = foreseen.map(({ instanceId: caseId, state, refusal }) => {
      const instance = byId.get(caseId);
      const stateTitle = instance && state !== null ? titleOf(this.cases.chartOf(instance), state) : null;
      const { businessKey = null, subjectId = '' } = instance ?? {};
      return { caseId, businessKey, enterprise: names.get(subjectId) ?? null, stateTitle, refusal };
    });
    const count = (wanted: Foreseen['outcome']) =>
      foreseen.filter(({ outcome }) => outcome === wanted).length;
    return {
      wouldMove: count('moved'),
      wouldBeRefused: count('refused'),
      wouldBeImpossible: count('impossible'),
      cases,
    };
  }

  async undo({ undone, kept }: UndoReport): Promise<UndoReportSchema> {
    const instances = await this.instances.load(kept.map(({ instanceId }) => instanceId));
    const names = await this.namesOf(instances);
    const subjects = new Map(instances.map(({ id, subjectId }) => [id, subjectId]));
    return {
      undone,
      kept: kept.map(({ instanceId: caseId, refusal }) => ({
        caseId,
        enterprise: names.get(subjects.get(caseId) ?? '') ?? null,
        refusal,
      })),
    };
  }

  /** Names of the enterprises that cases are about. */
  private async namesOf(instances: readonly Instance[]): Promise<ReadonlyMap<string, string>> {
    const subjects = [...new Set(instances.map(({ subjectId }) => subjectId))];
    return new Map((await this.enterprises.loadMany(subjects)).map(({ id, name }) => [id, name]));
  }
}
