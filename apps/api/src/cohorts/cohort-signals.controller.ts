import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CohortStore, SignalCohort } from '@terrace/cohorts';
import type { Actor } from '@terrace/kernel';
import { BulkStore } from '@terrace/workflow';
import { BulkOffers } from '../bulk/bulk-offers';
import { BulkView } from '../bulk/bulk-view';
import { IdempotencyKey } from '../http/idempotency-key';
import { valueOf } from '../http/refused.exception';
import { BulkOffersSchema, BulkPreviewSchema, BulkSchema } from '../schema/bulk.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { SignalRequest } from './cohort.requests';
import { FindCohort } from './find-cohort';

/** Events sent to all members at once: orders for many cases, each read and taken back under `bulk`. */
@ApiTags('cohorts')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cohorts/:cohortId/signals')
export class CohortSignalsController {
  constructor(
    private readonly cohorts: CohortStore,
    private readonly bulks: BulkStore,
    private readonly signalCohort: SignalCohort,
    private readonly findCohort: FindCohort,
    private readonly offers: BulkOffers,
    private readonly view: BulkView,
  ) {}

  /** Those sent, the newest first, with what became of their cases. */
  @Get()
  @ApiOkResponse({ type: [BulkSchema] })
  async list(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<BulkSchema[]> {
    const { id } = await this.findCohort.find(cohortId, actor);
    const signals = await this.cohorts.signals(id);
    const bulks = await Promise.all(signals.map(({ bulkId }) => this.bulks.load(bulkId)));
    return this.view.bulks(
      bulks.flatMap((bulk) => bulk ?? []),
      actor,
    );
  }

  /** The signals of such a cohort that its members handle for the sender. */
  @Get('offers')
  @ApiOkResponse({ type: BulkOffersSchema })
  async offered(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<BulkOffersSchema> {
    const cohort = await this.findCohort.find(cohortId, actor);
    const ids = (await this.cohorts.members(cohortId)).map(({ instanceId }) => instanceId);
    const signals = this.signalCohort.signalsOf(cohort);
    const items = (await this.offers.of(ids, actor)).filter(({ event }) => signals.includes(event));
    return { total: ids.length, items };
  }

  /** What would become of each member; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkPreviewSchema })
  async preview(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Body() body: SignalRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BulkPreviewSchema> {
    return this.view.preview(valueOf(await this.signalCohort.preview({ ...body, cohortId }, actor)));
  }

  /** Takes the order for all members; it is carried out in the background. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: BulkSchema })
  async send(
    @Param('cohortId', ParseUUIDPipe) cohortId: string,
    @Body() body: SignalRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<BulkSchema> {
    const bulk = valueOf(await this.signalCohort.send({ ...body, cohortId, idempotencyKey }, actor));
    return this.view.bulk(bulk, actor);
  }
}
