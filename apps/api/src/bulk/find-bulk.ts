import { Injectable } from '@nestjs/common';
import { CohortStore } from '@terrace/cohorts';
import { may } from '@terrace/identity';
import { refused, type Actor } from '@terrace/kernel';
import { BulkStore, type BulkSend } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';

/** An order by id, for whoever may take it back; one that was a signal, for whoever sees cohorts. */
@Injectable()
export class FindBulk {
  constructor(
    private readonly bulks: BulkStore,
    private readonly cohorts: CohortStore,
  ) {}

  async find(bulkId: string, actor: Actor): Promise<BulkSend> {
    const bulk = await this.bulks.load(bulkId);
    if (!bulk) throw new RefusedException(refused('not-found', noSuchOrder).refusal);
    const refusal = may(actor, 'case.undo-many', { senderId: bulk.actor.id });
    if (refusal && !(await this.isOpenSignal(bulkId, actor))) throw new RefusedException(refusal);
    return bulk;
  }

  private async isOpenSignal(bulkId: string, actor: Actor): Promise<boolean> {
    return may(actor, 'cohort.read', null) === null && (await this.cohorts.cohortsOf([bulkId])).size > 0;
  }
}

const noSuchOrder = { zh: '没有这项批量办理。', en: 'There is no such order.' };
