import { refused, type Actor, type Refusal } from '@terrace/kernel';
import { ChartCatalogue, SendEvent, type Instance } from '@terrace/workflow';
import { eventOf } from './chart-decisions';
import type { ExternalDecision } from './decision';

/** Sends a decision to its case as the chart's own event; what comes of it is the decision's next state. */
export class ApplyDecision {
  constructor(
    private readonly charts: ChartCatalogue,
    private readonly sendEvent: SendEvent,
  ) {}

  /** The key is the decision's own: whoever sends it again, the case takes it once. */
  async apply(decision: ExternalDecision, instance: Instance, actor: Actor): Promise<ExternalDecision> {
    const tried = { ...decision, instanceId: instance.id, triedVersion: instance.version, actor };
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    const event = chart && eventOf(chart, decision.kind);
    if (!event) return { ...tried, status: 'refused', refusal: notTaken(decision.kind) };
    const { documentNumber, date, link } = decision.evidence;
    const outcome = await this.sendEvent.send(
      {
        instanceId: instance.id,
        event,
        data: { ...decision.data, documentNumber, date, ...(link ? { link } : {}) },
        note: decision.settled?.note ?? `依据${documentNumber}（来源：${decision.source}）`,
        expectedVersion: null,
        idempotencyKey: `decision:${decision.id}`,
      },
      actor,
    );
    if (outcome.kind === 'done') return { ...tried, status: 'applied', refusal: null };
    const status = outcome.refusal.kind === 'not-enabled' ? 'waiting' : 'refused';
    return { ...tried, status, refusal: outcome.refusal };
  }
}

const notTaken = (kind: string): Refusal =>
  refused('invalid', {
    zh: `该案件的流程不登记“${kind}”类决定。`,
    en: `The chart of this case records no decision of the kind "${kind}".`,
  }).refusal;
