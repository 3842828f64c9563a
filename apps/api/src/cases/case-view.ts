import { Injectable } from '@nestjs/common';
import { DocumentStore } from '@terrace/documents';
import type { Chart } from '@terrace/engine';
import { EnterpriseStore, type Enterprise } from '@terrace/enterprises';
import { Clock, Fault, type Actor, type Text } from '@terrace/kernel';
import { chartFiguresOf, stateMetaOf } from '@terrace/programmes';
import {
  ChartCatalogue,
  FactsSource,
  OfferEvents,
  WorkflowStore,
  type Instance,
  type Timer,
} from '@terrace/workflow';
import { actionsFor } from './actions-for';
import { correctionPlaces, correctionViews } from './corrections-for';
import { deadlinesOf } from './deadlines-of';
import { slotsFor } from './slots-for';
import type { CaseDetail, CaseSummary } from '../schema/case.schema';

/** A case as the portal shows it to one viewer. */
@Injectable()
export class CaseView {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly enterprises: EnterpriseStore,
    private readonly documents: DocumentStore,
    private readonly facts: FactsSource,
    private readonly offerEvents: OfferEvents,
    private readonly clock: Clock,
  ) {}

  async summaries(instances: readonly Instance[]): Promise<CaseSummary[]> {
    const [enterprises, timers] = await Promise.all([
      this.enterprises.loadMany([...new Set(instances.map(({ subjectId }) => subjectId))]),
      this.instances.timersOf(instances.map(({ id }) => id)),
    ]);
    const byId = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    return instances.map((instance) => {
      const enterprise = byId.get(instance.subjectId);
      if (!enterprise)
        throw new Fault('enterprise.missing', `no enterprise ${instance.subjectId}`, { retryable: false });
      return summaryOf(
        instance,
        this.chartOf(instance),
        enterprise,
        timers.filter((timer) => timer.instanceId === instance.id),
      );
    });
  }

  async detail(instance: Instance, viewer: Actor): Promise<CaseDetail> {
    const chart = this.chartOf(instance);
    const at = this.clock.now();
    const [summaries, timers, [facts = {}], current, versions, history] = await Promise.all([
      this.summaries([instance]),
      this.instances.timersOf([instance.id]),
      this.facts.factsOf([{ ...instance, data: instance.snapshot.data }], at),
      this.documents.currentOf([instance.id]),
      this.documents.versionsOf(instance.id),
      this.instances.history(instance.id),
    ]);
    const [summary] = summaries;
    if (!summary) throw new Fault('case.missing', `no summary of ${instance.id}`, { retryable: true });
    const events = await this.offerEvents.offer(instance, viewer, facts, at);
    return {
      ...summary,
      configuration: [...instance.snapshot.configuration],
      done: instance.snapshot.done,
      data: instance.snapshot.data,
      facts,
      actions: actionsFor(chart, events, viewer, facts),
      corrections: correctionViews(chart, history, versions),
      correctionPlaces: correctionPlaces(chart),
      deadlines: deadlinesOf(chart, timers),
      slots: slotsFor(chart, instance, viewer, current, versions),
      figures: chartFiguresOf(chart),
    };
  }

  chartOf(instance: Instance): Chart {
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    if (chart) return chart;
    throw new Fault(
      'chart.missing',
      `${instance.chartId} v${String(instance.chartVersion)} is not installed`,
      { retryable: false },
    );
  }
}

function summaryOf(
  instance: Instance,
  chart: Chart,
  enterprise: Enterprise,
  timers: readonly Timer[],
): CaseSummary {
  const { id, businessKey, chartId, chartVersion, stage, state, holder, version } = instance;
  const next = [...timers]
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .find(({ hasFired }) => !hasFired);
  return {
    id,
    businessKey,
    chartId,
    chartVersion,
    enterprise: {
      id: enterprise.id,
      name: enterprise.name,
      creditCode: enterprise.creditCode,
      street: enterprise.street,
    },
    stage,
    stageTitle: titleOf(chart, stage),
    state,
    stateTitle: titleOf(chart, state),
    holder,
    version,
    startedAt: instance.startedAt.toISOString(),
    updatedAt: instance.updatedAt.toISOString(),
    nextDeadline: next ? { dueOn: next.dueOn, letter: next.letter } : null,
  };
}

export const titleOf = (chart: Chart, state: string): Text => stateMetaOf(chart, state).title;
