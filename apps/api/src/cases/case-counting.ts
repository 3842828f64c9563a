import { Injectable } from '@nestjs/common';
import { dateOf } from '@terrace/deadlines';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { stagesOf } from '@terrace/programmes';
import { ChartCatalogue, WorkflowStore } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';
import type { CaseCounts } from '../schema/case.schema';
import { titleOf } from './case-view';
import { ownSubject } from './own-subject';

interface CountedCases {
  readonly chartId: string;
  readonly subjectId?: string;
  readonly ids?: readonly string[];
}

/** How many cases stand in each stage and state, in the chart's order, empty ones included. */
@Injectable()
export class CaseCounting {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly clock: Clock,
  ) {}

  counts(chartId: string, actor: Actor): Promise<CaseCounts> {
    return this.count({ chartId, ...ownSubject(actor) });
  }

  async count(query: CountedCases): Promise<CaseCounts> {
    const { chartId } = query;
    const chart = this.charts.inForce(chartId, dateOf(this.clock.now()));
    if (!chart) throw new RefusedException(refused('not-found', noSuchChart).refusal);
    const rows = await this.instances.counts(query);
    const stages = stagesOf(chart).map(({ id, title }) => {
      const states = rows
        .filter((row) => row.stage === id)
        .map(({ state, count }) => ({ state, title: titleOf(chart, state), count }));
      return { stage: id, title, count: states.reduce((sum, { count }) => sum + count, 0), states };
    });
    return { stages };
  }
}

const noSuchChart = { zh: '没有这个项目流程。', en: 'There is no such programme.' };
