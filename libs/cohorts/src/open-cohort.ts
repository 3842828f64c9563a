import { may } from '@terrace/identity';
import {
  Clock,
  UnitOfWork,
  done,
  personOf,
  refused,
  type Actor,
  type Outcome,
  type Refusal,
  type Text,
} from '@terrace/kernel';
import { cohortKindsOf } from '@terrace/programmes';
import { ChartCatalogue, calendarDateOf, uuidOf } from '@terrace/workflow';
import type { Cohort } from './cohort';
import { CohortStore } from './cohort-store';

export interface OpenCohortCommand {
  readonly chartId: string;
  readonly kind: string;
  readonly title: Text;
  readonly year: number;
  readonly idempotencyKey: string;
}

/** Forms a cohort of a kind its programme declares; it has no members yet. */
export class OpenCohort {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly charts: ChartCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async open(command: OpenCohortCommand, actor: Actor): Promise<Outcome<Cohort>> {
    const refusal = may(actor, 'cohort.lead', null) ?? this.refuse(command);
    if (refusal) return { kind: 'refused', refusal };
    const { chartId, kind, title, year, idempotencyKey } = command;
    const id = uuidOf('cohort', actor.id, idempotencyKey);
    const [at, by] = [this.clock.now(), personOf(actor)];
    const opened = { version: 1, size: 0, openedAt: at, openedBy: by, closedAt: null };
    const cohort: Cohort = { id, chartId, kind, title, year, ...opened };
    const entry = { cohortId: id, seq: 1, act: 'opened', count: 0, by, at, note: null } as const;
    return this.unitOfWork.run(async () => {
      if (await this.cohorts.open(cohort, entry)) return done(cohort);
      const earlier = await this.cohorts.load(id);
      return earlier && isSame(earlier, cohort) ? done(earlier) : refused('conflict', keyReused);
    });
  }

  private refuse({ chartId, kind }: OpenCohortCommand): Refusal | null {
    const chart = this.charts.inForce(chartId, calendarDateOf(this.clock.now()));
    if (!chart) return refused('invalid', noChart(chartId)).refusal;
    const kinds = cohortKindsOf(chart);
    return kinds.some(({ id }) => id === kind) ? null : refused('invalid', noKind(kinds)).refusal;
  }
}

const isSame = (one: Cohort, other: Cohort): boolean =>
  one.chartId === other.chartId &&
  one.kind === other.kind &&
  one.year === other.year &&
  one.title.zh === other.title.zh &&
  one.title.en === other.title.en;

const noChart = (chartId: string): Text => ({
  zh: `没有“${chartId}”项目。`,
  en: `There is no programme "${chartId}".`,
});
const noKind = (kinds: readonly { readonly title: Text }[]): Text => ({
  zh: `该项目不组建此类班次、批次；可组建：${kinds.map(({ title }) => title.zh).join('、') || '无'}。`,
  en: `This programme forms no such cohort; it forms: ${kinds.map(({ title }) => title.en).join(', ') || 'none'}.`,
});
const keyReused = {
  zh: '同一幂等键已用于组建另一班次、批次，请使用新的键。',
  en: 'This idempotency key was used to form another cohort. Use a new one.',
};
