import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { WorkflowStore } from '@terrace/workflow';
import { ApplyDecision } from './apply-decision';
import type { ExternalDecision } from './decision';
import { DecisionStore } from './ports';

export interface AssignCommand {
  readonly decisionId: string;
  readonly instanceId: string;
  readonly note: string | null;
}

/** What a person does with a decision that found no case by itself, or that its case refused. */
export class SettleDecision {
  constructor(
    private readonly store: DecisionStore,
    private readonly instances: WorkflowStore,
    private readonly applyDecision: ApplyDecision,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the name and with the authority of whoever assigns it. Assigned to its own case again, it is tried again. */
  assign({ decisionId, instanceId, note }: AssignCommand, actor: Actor): Promise<Outcome<ExternalDecision>> {
    return this.settle(decisionId, actor, async (decision) => {
      const [instance] = await this.instances.load([instanceId]);
      if (!instance || instance.chartId !== decision.chartId) return refused('invalid', noSuchCase);
      const settled = { by: actor.name, at: this.clock.now(), note: note?.trim() || null };
      return done(await this.applyDecision.apply({ ...decision, settled }, instance, actor));
    });
  }

  dismiss(decisionId: string, reason: string, actor: Actor): Promise<Outcome<ExternalDecision>> {
    return this.settle(decisionId, actor, async (decision) => {
      if (!reason.trim()) return refused('invalid', noReason);
      const settled = { by: actor.name, at: this.clock.now(), note: reason.trim() };
      return done({ ...decision, status: 'dismissed' as const, settled });
    });
  }

  private async settle(
    decisionId: string,
    actor: Actor,
    act: (decision: ExternalDecision) => Promise<Outcome<ExternalDecision>>,
  ): Promise<Outcome<ExternalDecision>> {
    const refusal = may(actor, 'decision.settle', null);
    if (refusal) return { kind: 'refused', refusal };
    return this.unitOfWork.run(async () => {
      const decision = await this.store.hold(decisionId);
      if (!decision) return refused('not-found', noSuchDecision);
      if (decision.status === 'applied' || decision.status === 'dismissed')
        return refused('conflict', settledBefore);
      const outcome = await act(decision);
      if (outcome.kind === 'done') await this.store.save(outcome.value);
      return outcome;
    });
  }
}

const noSuchDecision = { zh: '没有这项决定。', en: 'There is no such decision.' };
const noSuchCase = {
  zh: '所选案件不存在，或不属于该决定的项目。',
  en: 'There is no such case, or it belongs to another programme.',
};
const noReason = { zh: '请填写不予匹配的理由。', en: 'Say why the decision belongs to no case.' };
const settledBefore = {
  zh: '该决定已登记或已作不予匹配处理，请刷新。',
  en: 'This decision has been recorded or dismissed already. Reload.',
};
