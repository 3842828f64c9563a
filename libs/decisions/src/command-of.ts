import { refused, type Refusal } from '@terrace/kernel';
import type { ChartCatalogue, Instance, SendCommand } from '@terrace/workflow';
import { eventOf } from './chart-decisions';
import type { ExternalDecision } from './decision';

/** A decision as the event of its case's own chart; null: that chart records no such decision. */
export function commandOf(
  decision: ExternalDecision,
  instance: Instance,
  charts: ChartCatalogue,
): SendCommand | null {
  const chart = charts.version(instance.chartId, instance.chartVersion);
  const event = chart && eventOf(chart, decision.kind);
  if (!event) return null;
  const { documentNumber, date, link, file } = decision.evidence;
  return {
    instanceId: instance.id,
    event,
    data: { ...decision.data, documentNumber, date, ...(link ? { link } : {}) },
    note: decision.settled?.note ?? `依据${documentNumber}（来源：${decision.source}）`,
    ...(file ? { attachments: [file] } : {}),
    expectedVersion: null,
    // The decision's own: whoever sends it again, the case takes it once.
    idempotencyKey: `decision:${decision.id}`,
  };
}

/** A decision that comes too early waits for its case; what its case refuses waits for a person. */
export const statusAfter = ({ kind }: Refusal): 'waiting' | 'refused' =>
  kind === 'not-enabled' ? 'waiting' : 'refused';

export const notTaken = (kind: string): Refusal =>
  refused('invalid', {
    zh: `该案件的流程不登记“${kind}”类决定。`,
    en: `The chart of this case records no decision of the kind "${kind}".`,
  }).refusal;
