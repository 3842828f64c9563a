import { UnitOfWork } from '@terrace/kernel';
import { WorkflowStore } from '@terrace/workflow';
import { ApplyDecision } from './apply-decision';
import { DecisionStore } from './ports';

/** Tries decisions that came before their case was ready, once the case has moved. */
export class RetryDecisions {
  constructor(
    private readonly store: DecisionStore,
    private readonly instances: WorkflowStore,
    private readonly applyDecision: ApplyDecision,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** In the name they were recorded in. Returns how many were tried. */
  async retry(limit: number): Promise<number> {
    const ids = await this.store.due(limit);
    for (const id of ids) await this.unitOfWork.run(() => this.retryOne(id));
    return ids.length;
  }

  private async retryOne(id: string): Promise<void> {
    const decision = await this.store.hold(id);
    if (decision?.status !== 'waiting' || decision.instanceId === null) return;
    const [instance] = await this.instances.load([decision.instanceId]);
    if (instance) await this.store.save(await this.applyDecision.apply(decision, instance, decision.actor));
  }
}
