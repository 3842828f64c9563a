import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AmendLegalTime } from '@terrace/cases';
import { AmendmentStore, type Amendment } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { RefusedException, valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import {
  AmendmentList,
  AmendmentSchema,
  BatchNoticeRequest,
  CalendarNoticeRequest,
} from './legal-time.schema';

/** Notices that move holidays and the dates of batches; pending deadlines follow them. */
@ApiTags('legal time')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('legal-time')
export class LegalTimeController {
  constructor(
    private readonly amendments: AmendmentStore,
    private readonly amendLegalTime: AmendLegalTime,
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
}

const schemaOf = (amendment: Amendment): AmendmentSchema => ({
  id: amendment.id,
  kind: amendment.notice.kind,
  notice: amendment.notice,
  source: amendment.source,
  datedOn: amendment.datedOn,
  enteredBy: amendment.enteredBy.name,
  enteredAt: amendment.enteredAt.toISOString(),
  appliedAt: amendment.appliedAt?.toISOString() ?? null,
  moved: amendment.moved,
});
