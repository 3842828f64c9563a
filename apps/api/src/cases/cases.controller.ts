import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { AttachUploads, OpenCase } from '@terrace/cases';
import type { Actor } from '@terrace/kernel';
import { SendEvent, WorkflowStore } from '@terrace/workflow';
import { IdempotencyKey } from '../http/idempotency-key';
import { valueOf } from '../http/refused.exception';
import { CaseChanged, CaseCounts, CaseDetail, CasePage } from '../schema/case.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { CaseCounting } from './case-counting';
import { CaseView } from './case-view';
import { CountCasesRequest, ListCasesRequest, OpenCaseRequest, SendEventRequest } from './case.requests';
import { FindCase } from './find-case';
import { ownSubject } from './own-subject';

@ApiTags('cases')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cases')
export class CasesController {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly findCase: FindCase,
    private readonly view: CaseView,
    private readonly counting: CaseCounting,
    private readonly sendEvent: SendEvent,
    private readonly openCase: OpenCase,
    private readonly attachUploads: AttachUploads,
  ) {}

  @Get()
  @ApiOkResponse({ type: CasePage })
  async list(@Query() query: ListCasesRequest, @CurrentActor() actor: Actor): Promise<CasePage> {
    const { items, ...counted } = await this.instances.list({ ...query, ...ownSubject(actor) });
    return { ...counted, items: await this.view.summaries(items) };
  }

  @Get('counts')
  @ApiOkResponse({ type: CaseCounts })
  counts(@Query() query: CountCasesRequest, @CurrentActor() actor: Actor): Promise<CaseCounts> {
    return this.counting.counts(query.chartId, actor);
  }

  @Get(':caseId')
  @ApiOkResponse({ type: CaseDetail })
  async detail(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDetail> {
    return this.view.detail(await this.findCase.find(caseId, actor), actor);
  }

  @Post()
  @ApiCreatedResponse({ type: CaseDetail })
  async open(
    @Body() body: OpenCaseRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDetail> {
    const instance = valueOf(await this.openCase.open({ ...body, idempotencyKey }, actor));
    return this.view.detail(instance, actor);
  }

  @Post(':caseId/events')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseChanged })
  async send(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: SendEventRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseChanged> {
    const { event, version, note, data } = body;
    const attachments = valueOf(await this.attachUploads.of(body.attachments ?? [], actor));
    const command = { instanceId: caseId, event, data, note, attachments, expectedVersion: version };
    valueOf(await this.sendEvent.send({ ...command, idempotencyKey }, actor));
    return { case: await this.detail(caseId, actor) };
  }
}
