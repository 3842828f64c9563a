import { Injectable } from '@nestjs/common';
import { CohortStore, type Cohort, type MembersChanged, type Passage } from '@terrace/cohorts';
import { dateOf } from '@terrace/deadlines';
import { Clock, type Text } from '@terrace/kernel';
import { cohortKindsOf } from '@terrace/programmes';
import { ChartCatalogue, WorkflowStore } from '@terrace/workflow';
import { CaseCounting } from '../cases/case-counting';
import { CaseView } from '../cases/case-view';
import type {
  CohortDetail,
  CohortMemberPage,
  CohortPassage,
  CohortSchema,
  MembersChangedSchema,
} from '../schema/cohort.schema';
import type { ListMembersRequest } from './cohort.requests';

/** Cohorts as the portal shows them. */
@Injectable()
export class CohortView {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly cases: CaseView,
    private readonly counting: CaseCounting,
    private readonly clock: Clock,
  ) {}

  cohort({ id, chartId, kind, title, year, size, openedAt, openedBy, closedAt }: Cohort): CohortSchema {
    return {
      id,
      title,
      chartId,
      kind,
      kindTitle: this.kindTitle(chartId, kind),
      year,
      size,
      openedAt: openedAt.toISOString(),
      openedBy: openedBy.name,
      closedAt: closedAt?.toISOString() ?? null,
    };
  }

  async detail(cohort: Cohort): Promise<CohortDetail> {
    const [entries, members] = await Promise.all([
      this.cohorts.entries(cohort.id),
      this.cohorts.members(cohort.id),
    ]);
    const ids = members.map(({ instanceId }) => instanceId);
    const { stages } = await this.counting.count({ chartId: cohort.chartId, ids });
    return {
      ...this.cohort(cohort),
      stages,
      entries: entries.map(({ seq, act, count, by, at, note }) => ({
        seq,
        act,
        count,
        by: by.name,
        at: at.toISOString(),
        note,
      })),
    };
  }

  /** Members as a list of cases, by where they stand and a text; the latest to move first. */
  async members({ id }: Cohort, query: ListMembersRequest): Promise<CohortMemberPage> {
    const members = new Map((await this.cohorts.members(id)).map((member) => [member.instanceId, member]));
    const { total, items } = await this.instances.list({ ...query, ids: [...members.keys()] });
    const summaries = await this.cases.summaries(items);
    return {
      total,
      items: summaries.flatMap((summary) => {
        const member = members.get(summary.id);
        if (!member) return [];
        return { case: summary, joinedAt: member.joinedAt.toISOString(), joinedBy: member.joinedBy.name };
      }),
    };
  }

  async changed({ changed, unchanged, kept }: MembersChanged): Promise<MembersChangedSchema> {
    const found = await this.instances.load(kept.map(({ instanceId }) => instanceId));
    const summaries = new Map((await this.cases.summaries(found)).map((summary) => [summary.id, summary]));
    const named = kept.map(({ instanceId: caseId, refusal }) => ({
      caseId,
      enterprise: summaries.get(caseId)?.enterprise.name ?? null,
      refusal,
    }));
    return { changed, unchanged, kept: named };
  }

  passage({ cohort, act, by, at, note }: Passage): CohortPassage {
    return { cohort: this.cohort(cohort), act, by: by.name, at: at.toISOString(), note };
  }

  private kindTitle(chartId: string, kind: string): Text {
    const chart = this.charts.inForce(chartId, dateOf(this.clock.now()));
    const kinds = chart ? cohortKindsOf(chart) : [];
    return kinds.find(({ id }) => id === kind)?.title ?? { zh: kind, en: kind };
  }
}
