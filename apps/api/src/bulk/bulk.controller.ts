import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@terrace/kernel';
import { BeginBulk, BulkStore, PreviewMany, UndoBulk } from '@terrace/workflow';
import { IdempotencyKey } from '../http/idempotency-key';
import { valueOf } from '../http/refused.exception';
import {
  BulkItemPage,
  BulkOffersSchema,
  BulkPreviewSchema,
  BulkSchema,
  UndoReportSchema,
} from '../schema/bulk.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { BulkOffers } from './bulk-offers';
import { BulkTargets } from './bulk-targets';
import { BulkView } from './bulk-view';
import { FindBulk } from './find-bulk';
import { BulkItemsRequest, BulkRequest, BulkSelectionRequest, UndoBulkRequest } from './bulk.requests';

@ApiTags('bulk')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('bulk')
export class BulkController {
  constructor(
    private readonly bulks: BulkStore,
    private readonly previewMany: PreviewMany,
    private readonly beginBulk: BeginBulk,
    private readonly undoBulk: UndoBulk,
    private readonly targets: BulkTargets,
    private readonly offers: BulkOffers,
    private readonly findBulk: FindBulk,
    private readonly view: BulkView,
  ) {}

  /** The events that the cases chosen handle for the sender. */
  @Post('offers')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkOffersSchema })
  async offered(@Body() body: BulkSelectionRequest, @CurrentActor() actor: Actor): Promise<BulkOffersSchema> {
    const targets = await this.targets.of(body);
    const items = await this.offers.of(
      targets.map(({ instanceId }) => instanceId),
      actor,
    );
    return { total: targets.length, items };
  }

  /** What would become of each case; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkPreviewSchema })
  async preview(@Body() body: BulkRequest, @CurrentActor() actor: Actor): Promise<BulkPreviewSchema> {
    const command = { ...body, targets: await this.targets.of(body) };
    return this.view.preview(valueOf(await this.previewMany.preview(command, actor)));
  }

  /** Takes the order; it is carried out in the background, and its progress is asked for by its id. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: BulkSchema })
  async begin(
    @Body() body: BulkRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<BulkSchema> {
    const command = { ...body, targets: await this.targets.of(body), idempotencyKey };
    return this.view.bulk(valueOf(await this.beginBulk.begin(command, actor)), actor);
  }

  @Get()
  @ApiOkResponse({ type: [BulkSchema] })
  async list(@CurrentActor() actor: Actor): Promise<BulkSchema[]> {
    const seesAll = actor.roles.includes('admin');
    const bulks = await this.bulks.list(seesAll ? null : actor.id, 50);
    return this.view.bulks(bulks, actor);
  }

  @Get(':bulkId')
  @ApiOkResponse({ type: BulkSchema })
  async detail(
    @Param('bulkId', ParseUUIDPipe) bulkId: string,
    @CurrentActor() actor: Actor,
  ): Promise<BulkSchema> {
    return this.view.bulk(await this.findBulk.find(bulkId, actor), actor);
  }

  @Get(':bulkId/items')
  @ApiOkResponse({ type: BulkItemPage })
  async items(
    @Param('bulkId', ParseUUIDPipe) bulkId: string,
    @Query() query: BulkItemsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BulkItemPage> {
    const { id, total } = await this.findBulk.find(bulkId, actor);
    const counts = await this.bulks.progressOf(id);
    const items = await this.view.items(await this.bulks.items(id, query));
    return { total: query.outcome ? counts[query.outcome] : total, items };
  }

  @Post(':bulkId/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: UndoReportSchema })
  async undo(
    @Param('bulkId', ParseUUIDPipe) bulkId: string,
    @Body() { caseIds }: UndoBulkRequest,
    @CurrentActor() actor: Actor,
  ): Promise<UndoReportSchema> {
    return this.view.undo(valueOf(await this.undoBulk.undo(bulkId, actor, caseIds)));
  }
}
