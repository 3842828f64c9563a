import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AmendLegalTime, ForeseeAmendment, type ForeseenDates } from '@terrace/cases';
import { AmendmentStore, type Amendment } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { ChartCatalogue } from '@terrace/workflow';
import { titleOfTimer } from '../cases/deadlines-of';
import { RefusedException, valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import {
  AmendmentList,
  AmendmentSchema,
  BatchNoticeRequest,
  CalendarNoticeRequest,
  ForeseenDatesSchema,
} from './legal-time.schema';

/** Notices that move holidays and the dates of batches; pending deadlines follow them. */
@ApiTags('legal time')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('legal-time')
export class LegalTimeController {
  constructor(
    private readonly amendments: AmendmentStore,
    private readonly amendLegalTime: AmendLegalTime,
    private readonly foreseeAmendment: ForeseeAmendment,
    private readonly charts: ChartCatalogue,
  ) {}

  /** The newest first. */
  @Get('notices')
  @ApiOkResponse({ type: AmendmentList })
  async list(@CurrentActor() actor: Actor): Promise<AmendmentList> {
    const refusal = may(actor, 'legal-time.read', null);
    if (refusal) throw new RefusedException(refusal);
    return { items: (await this.amendments.all()).map(schemaOf).reverse() };
  }

  @Post('calendar-notices')
  @ApiCreatedResponse({ type: AmendmentSchema })
  async enterCalendar(
    @Body() { source, datedOn, days }: CalendarNoticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AmendmentSchema> {
    const notice = { kind: 'calendar', days } as const;
    return schemaOf(valueOf(await this.amendLegalTime.amend({ notice, source, datedOn }, actor)));
  }

  @Post('batch-notices')
  @ApiCreatedResponse({ type: AmendmentSchema })
  async enterBatch(
    @Body() { source, datedOn, ...dates }: BatchNoticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AmendmentSchema> {
    const notice = { kind: 'batch', ...dates } as const;
    return schemaOf(valueOf(await this.amendLegalTime.amend({ notice, source, datedOn }, actor)));
  }

  /** What it would do to the pending deadlines; nothing is written. */
  @Post('calendar-notices/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ForeseenDatesSchema })
  async foreseeCalendar(
    @Body() { days }: CalendarNoticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ForeseenDatesSchema> {
    return this.datesOf(valueOf(await this.foreseeAmendment.foresee({ kind: 'calendar', days }, actor)));
  }

  @Post('batch-notices/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ForeseenDatesSchema })
  async foreseeBatch(
    @Body() { source: _source, datedOn: _datedOn, ...dates }: BatchNoticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ForeseenDatesSchema> {
    return this.datesOf(valueOf(await this.foreseeAmendment.foresee({ kind: 'batch', ...dates }, actor)));
  }

  private datesOf({ resting, moved, items }: ForeseenDates): ForeseenDatesSchema {
    const dates = items.map(({ instance, timer, dueOn }) => {
      const chart = this.charts.version(instance.chartId, instance.chartVersion);
      const title = titleOfTimer(chart, timer.name);
      return { caseId: instance.id, businessKey: instance.businessKey, title, from: timer.dueOn, to: dueOn };
    });
    return { resting, moved, items: dates };
  }
}

const schemaOf = (amendment: Amendment): AmendmentSchema => ({
  id: amendment.id,
  kind: amendment.notice.kind,
  ...contentOf(amendment.notice),
  source: amendment.source,
  datedOn: amendment.datedOn,
  enteredBy: amendment.enteredBy.name,
  enteredAt: amendment.enteredAt.toISOString(),
  appliedAt: amendment.appliedAt?.toISOString() ?? null,
  moved: amendment.moved,
});

function contentOf(notice: Amendment['notice']): Pick<AmendmentSchema, 'days' | 'batch'> {
  if (notice.kind === 'calendar') return { days: notice.days, batch: null };
  const { kind: _kind, ...batch } = notice;
  return { days: null, batch };
}
