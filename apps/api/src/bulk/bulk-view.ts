import { Injectable } from '@nestjs/common';
import { BulkStore, WorkflowStore, type BulkItem, type BulkSend, type Foreseen } from '@terrace/workflow';
import { CaseView, titleOf } from '../cases/case-view';
import type { BulkItemSchema, BulkPreviewSchema, BulkSchema } from '../schema/bulk.schema';

/** Orders for many cases as the portal shows them. */
@Injectable()
export class BulkView {
  constructor(
    private readonly bulks: BulkStore,
    private readonly instances: WorkflowStore,
    private readonly cases: CaseView,
  ) {}

  async bulk({ id, event, note, actor, createdAt, effectsLeaveAt, total }: BulkSend): Promise<BulkSchema> {
    return {
      id,
      event,
      note,
      sender: actor.name,
      createdAt: createdAt.toISOString(),
      effectsLeaveAt: effectsLeaveAt.toISOString(),
      total,
      counts: await this.bulks.progressOf(id),
    };
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
    const byId = new Map(instances.map((instance) => [instance.id, instance]));
    const cases = foreseen.map(({ instanceId: caseId, state, refusal }) => {
      const instance = byId.get(caseId);
      const stateTitle = instance && state !== null ? titleOf(this.cases.chartOf(instance), state) : null;
      return { caseId, businessKey: instance?.businessKey ?? null, stateTitle, refusal };
    });
    const wouldMove = cases.filter(({ refusal }) => refusal === null).length;
    return { wouldMove, wouldBeRefused: cases.length - wouldMove, cases };
  }
}
