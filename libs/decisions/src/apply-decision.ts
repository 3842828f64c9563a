import type { Actor } from '@terrace/kernel';
import { ChartCatalogue, SendEvent, type Instance } from '@terrace/workflow';
import { commandOf, notTaken, statusAfter } from './command-of';
import type { ExternalDecision } from './decision';

/** Sends a decision to its case as the chart's own event; what comes of it is the decision's next state. */
export class ApplyDecision {
  constructor(
    private readonly charts: ChartCatalogue,
    private readonly sendEvent: SendEvent,
  ) {}

  async apply(decision: ExternalDecision, instance: Instance, actor: Actor): Promise<ExternalDecision> {
    const tried = { ...decision, instanceId: instance.id, triedVersion: instance.version, actor };
    const command = commandOf(decision, instance, this.charts);
    if (!command) return { ...tried, status: 'refused', refusal: notTaken(decision.kind) };
    const outcome = await this.sendEvent.send(command, actor);
    if (outcome.kind === 'done') return { ...tried, status: 'applied', refusal: null };
    return { ...tried, status: statusAfter(outcome.refusal), refusal: outcome.refusal };
  }
}
