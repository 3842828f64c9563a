import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeMembers, CloseCohort, CohortStore, OpenCohort } from '@terrace/cohorts';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { BulkTargets } from '../bulk/bulk-targets';
import { IdempotencyKey } from '../http/idempotency-key';
import { RefusedException, valueOf } from '../http/refused.exception';
import {
  CohortDetail,
  CohortMemberPage,
  CohortPage,
  CohortSchema,
  MembersChangedSchema,
} from '../schema/cohort.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { CohortView } from './cohort-view';
import {
  AddMembersRequest,
  CloseCohortRequest,
  ListCohortsRequest,
  ListMembersRequest,
  OpenCohortRequest,
  RemoveMembersRequest,
} from './cohort.requests';
import { FindCohort } from './find-cohort';

@ApiTags('cohorts')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly openCohort: OpenCohort,
    private readonly changeMembers: ChangeMembers,
    private readonly closeCohort: CloseCohort,
    private readonly targets: BulkTargets,
    private readonly findCohort: FindCohort,
    private readonly view: CohortView,
  ) {}

  @Get()
  @ApiOkResponse({ type: CohortPage })
  async list(
    @Query() { open, ...query }: ListCohortsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CohortPage> {
    this.require(actor, 'cohort.read');
    const { total, items } = await this.cohorts.list({
      ...query,
      ...(open === undefined ? {} : { isOpen: open }),
    });
    return { total, items: items.map((cohort) => this.view.cohort(cohort)) };
  }

  @Post()
  @ApiCreatedResponse({ type: CohortSchema })
  async open(
    @Body() body: OpenCohortRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<CohortSchema> {
    const { zh, en } = body.title;
    const command = { ...body, title: { zh: zh.trim(), en: en.trim() }, idempotencyKey };
    return this.view.cohort(valueOf(await this.openCohort.open(command, actor)));
  }

  @Get(':cohortId')
  @ApiOkResponse({ type: CohortDetail })
  async detail(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CohortDetail> {
    return this.view.detail(await this.findCohort.find(cohortId, actor));
  }

  @Get(':cohortId/members')
  @ApiOkResponse({ type: CohortMemberPage })
  async members(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Query() query: ListMembersRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CohortMemberPage> {
    return this.view.members(await this.findCohort.find(cohortId, actor), query);
  }

  /** Each case for itself: what cannot be a member is told, with its reason. */
  @Post(':cohortId/members')
  @HttpCode(200)
  @ApiOkResponse({ type: MembersChangedSchema })
  async add(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Body() { note, ...selection }: AddMembersRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MembersChangedSchema> {
    this.require(actor, 'cohort.lead');
    const instanceIds = (await this.targets.of(selection)).map(({ instanceId }) => instanceId);
    const command = { cohortId, instanceIds, note: note ?? null };
    return this.view.changed(valueOf(await this.changeMembers.add(command, actor)));
  }

  @Post(':cohortId/members/remove')
  @HttpCode(200)
  @ApiOkResponse({ type: MembersChangedSchema })
  async remove(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Body() { caseIds, note }: RemoveMembersRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MembersChangedSchema> {
    const command = { cohortId, instanceIds: caseIds, note: note ?? null };
    return this.view.changed(valueOf(await this.changeMembers.remove(command, actor)));
  }

  /** Its members stay who they are, and nothing more is sent to them. */
  @Post(':cohortId/close')
  @HttpCode(200)
  @ApiOkResponse({ type: CohortSchema })
  async close(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Body() { note }: CloseCohortRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CohortSchema> {
    return this.view.cohort(valueOf(await this.closeCohort.close(cohortId, note ?? null, actor)));
  }

  private require(actor: Actor, act: 'cohort.read' | 'cohort.lead'): void {
    const refusal = may(actor, act, null);
    if (refusal) throw new RefusedException(refusal);
  }
}
