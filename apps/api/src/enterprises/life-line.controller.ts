import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LifeLine, type LifeLineItem } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import type { Actor, Text } from '@terrace/kernel';
import { slotsOf } from '@terrace/programmes';
import { ChartCatalogue } from '@terrace/workflow';
import { eventTitle } from '../cases/event-title';
import { RefusedException } from '../http/refused.exception';
import { LifeLinePage } from '../schema/life-line.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { LifeLineRequest } from './life-line.request';

/** 一企一档: what happened to an enterprise in every programme. */
@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('enterprises')
export class LifeLineController {
  constructor(
    private readonly lifeLine: LifeLine,
    private readonly charts: ChartCatalogue,
  ) {}

  /** The newest first. */
  @Get(':enterpriseId/life-line')
  @ApiOkResponse({ type: LifeLinePage })
  async of(
    @Param('enterpriseId', ParseUUIDPipe) enterpriseId: string,
    @Query() { chartId, offset, limit }: LifeLineRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LifeLinePage> {
    const refusal = may(actor, 'enterprise.read', { subjectId: enterpriseId });
    if (refusal) throw new RefusedException(refusal);
    const isBureau = may(actor, 'attachment.read-internal', null) === null;
    const reader = isBureau ? 'bureau' : actor.enterpriseId === enterpriseId ? 'enterprise' : 'other';
    const query = { enterpriseId, reader, offset, limit, ...(chartId ? { chartId } : {}) } as const;
    const { total, items } = await this.lifeLine.of(query);
    return { total, items: items.map((item) => this.shown(item)) };
  }

  private shown(item: LifeLineItem) {
    const { at, kind, name, detail, caseId, chartId, chartVersion, subject } = item;
    const chart = chartId === null ? null : this.charts.version(chartId, chartVersion ?? 1);
    const titles: Partial<Record<LifeLineItem['kind'], Text | null | undefined>> = {
      event: chart && eventTitle(chart, name, detail),
      document: chart && slotsOf(chart).find(({ code }) => code === name)?.title,
      letter: subject,
    };
    const programme = chart?.def.title ?? null;
    const told = kind === 'event' ? [] : detail;
    return { at, kind, title: titles[kind] ?? { zh: name, en: name }, detail: told, caseId, programme };
  }
}
