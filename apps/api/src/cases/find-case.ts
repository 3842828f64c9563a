import { Injectable } from '@nestjs/common';
import { may } from '@terrace/identity';
import { refused, type Actor } from '@terrace/kernel';
import { WorkflowStore, type Instance } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';

/** A case by id, for somebody who may read it. */
@Injectable()
export class FindCase {
  constructor(private readonly instances: WorkflowStore) {}

  async find(caseId: string, actor: Actor): Promise<Instance> {
    const [instance] = await this.instances.load([caseId]);
    if (!instance) throw new RefusedException(refused('not-found', noSuchCase).refusal);
    const refusal = may(actor, 'case.read', instance);
    if (refusal) throw new RefusedException(refusal);
    return instance;
  }
}

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };
