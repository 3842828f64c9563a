import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { ChartCatalogue } from '@terrace/workflow';
import { ApplyDecision } from './apply-decision';
import { kindsOf } from './chart-decisions';
import type { Announcement, ExternalDecision } from './decision';
import { FindCase } from './find-case';
import { DecisionStore } from './ports';
import { fingerprintOf, receivedDecision } from './received-decision';

export interface Recorded {
  readonly decision: ExternalDecision;
  /** True: it had arrived before. */
  readonly repeated: boolean;
}

/** Takes a decision in: kept first, then sent to its case when there is exactly one. All of it or nothing. */
export class RecordDecision {
  constructor(
    private readonly store: DecisionStore,
    private readonly findCase: FindCase,
    private readonly applyDecision: ApplyDecision,
    private readonly charts: ChartCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async record(announced: Announcement, source: string, actor: Actor): Promise<Outcome<Recorded>> {
    const refusal = may(actor, 'decision.record', null) ?? this.refuse(announced);
    if (refusal) return { kind: 'refused', refusal };
    const received = receivedDecision(announced, source, actor, this.clock.now());
    return this.unitOfWork.run(async () => {
      const { kept, isNew } = await this.store.keep(received, fingerprintOf(announced));
      if (fingerprintOf(kept) !== fingerprintOf(announced)) return refused('conflict', keyReused);
      if (!isNew) return done({ decision: kept, repeated: true });
      const [instance, second] = await this.findCase.matching(announced);
      if (!instance || second) return done({ decision: kept, repeated: false });
      const decision = await this.applyDecision.apply(kept, instance, actor);
      await this.store.save(decision);
      return done({ decision, repeated: false });
    });
  }

  private refuse({ chartId, kind }: Announcement): Refusal | null {
    const chart = this.charts.all().findLast(({ id }) => id === chartId);
    if (!chart) return refused('invalid', noChart(chartId)).refusal;
    const kinds = kindsOf(chart);
    return kinds.includes(kind) ? null : refused('invalid', noKind(kind, kinds)).refusal;
  }
}

const keyReused = {
  zh: '同一幂等键已用于另一决定，请为每项决定使用新的键。',
  en: 'This idempotency key was used for another decision. Use a new key for each.',
};
const noChart = (chartId: string) => ({
  zh: `没有“${chartId}”项目。`,
  en: `There is no programme "${chartId}".`,
});
const noKind = (kind: string, kinds: readonly string[]) => ({
  zh: `该项目不登记“${kind}”类决定；可登记：${kinds.join('、') || '无'}。`,
  en: `This programme records no decision of the kind "${kind}"; it records: ${kinds.join(', ') || 'none'}.`,
});
