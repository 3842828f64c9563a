import { Injectable } from '@nestjs/common';
import { refused } from '@terrace/kernel';
import { WorkflowStore, maxTargets, type BulkTarget } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';
import type { BulkSelectionRequest } from './bulk.requests';

/** The cases a request is about: those it names, or all that stand where its filter says. */
@Injectable()
export class BulkTargets {
  constructor(private readonly instances: WorkflowStore) {}

  async of({ targets, filter }: BulkSelectionRequest): Promise<BulkTarget[]> {
    if ((targets === undefined) === (filter === undefined))
      throw new RefusedException(refused('invalid', eitherOr).refusal);
    if (targets)
      return targets.map(({ caseId, version }) => ({
        instanceId: caseId,
        expectedVersion: version ?? null,
      }));
    // One more than is taken, so that an order for too many is refused rather than cut short.
    const { items } = await this.instances.list({ ...filter, offset: 0, limit: maxTargets + 1 });
    return items.map(({ id, version }) => ({ instanceId: id, expectedVersion: version }));
  }
}

const eitherOr = {
  zh: '请选择案件，或给出筛选条件，二者取其一。',
  en: 'Name the cases, or give a filter: one of the two.',
};
