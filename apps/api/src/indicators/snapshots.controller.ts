import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { may } from '@terrace/identity';
import {
  DistrictIndicators,
  FreezeIndicators,
  IndicatorYears,
  SnapshotStore,
  writeReport,
  writeWorkbook,
  type Snapshot,
} from '@terrace/indicators';
import { refused, type Actor } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { IdempotencyKey } from '../http/idempotency-key';
import { RefusedException, valueOf } from '../http/refused.exception';
import { SnapshotHeadSchema, SnapshotList, SnapshotSchema } from '../schema/indicator.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { IndicatorView } from './indicator-view';
import { FreezeRequest, InLanguageRequest } from './indicator.requests';
import { pdfFile, workbookFile } from './report-files';

/** 定稿: readings kept for a report. */
@ApiTags('indicators')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('indicator-snapshots')
export class SnapshotsController {
  constructor(
    private readonly indicators: DistrictIndicators,
    private readonly years: IndicatorYears,
    private readonly snapshots: SnapshotStore,
    private readonly freezeIndicators: FreezeIndicators,
    private readonly view: IndicatorView,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: SnapshotHeadSchema })
  async freeze(
    @Body() body: FreezeRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<SnapshotHeadSchema> {
    const id = uuidOf('indicator-snapshot', actor.id, key);
    const { readings: _readings, ...head } = valueOf(
      await this.freezeIndicators.freeze({ id, ...body }, actor),
    );
    return head;
  }

  /** The newest first. */
  @Get()
  @ApiOkResponse({ type: SnapshotList })
  async list(@CurrentActor() actor: Actor): Promise<SnapshotList> {
    requireReader(actor);
    return { items: await this.snapshots.list() };
  }

  /** As it was frozen, beside what the records say of that day now. */
  @Get(':id')
  @ApiOkResponse({ type: SnapshotSchema })
  async one(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<SnapshotSchema> {
    const { readings, ...head } = await this.found(id, actor);
    const now = new Map((await this.indicators.read(head.on))?.items.map((each) => [each.id, each.value]));
    const items = readings.map((each) => ({ ...this.view.shown(each), now: now.get(each.id) ?? null }));
    return { ...head, items };
  }

  @Get(':id/workbook.xlsx')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async workbook(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: InLanguageRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { readings, on } = await this.found(id, actor);
    const names = await this.view.names(readings.flatMap(({ behind }) => behind));
    return workbookFile(await writeWorkbook(readings, names, language), on);
  }

  @Get(':id/report.pdf')
  @ApiProduces('application/pdf')
  async report(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: InLanguageRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { readings, on, title, reason, takenBy, takenAt, year } = await this.found(id, actor);
    const frozen = frozenWords[language](takenAt.toISOString().slice(0, 10), takenBy, reason);
    const basis = this.years.of(on)?.plan.basis ?? String(year);
    return pdfFile(
      await writeReport({ title, basis, on, frozen, writtenAt: takenAt }, readings, language),
      on,
    );
  }

  private async found(id: string, actor: Actor): Promise<Snapshot> {
    requireReader(actor);
    const snapshot = await this.snapshots.load(id);
    if (!snapshot) throw new RefusedException(refused('not-found', noSnapshot).refusal);
    return snapshot;
  }
}

function requireReader(actor: Actor): void {
  const refusal = may(actor, 'indicator.read', null);
  if (refusal) throw new RefusedException(refusal);
}

const noSnapshot = { zh: '没有这份定稿。', en: 'There is no such snapshot.' };

const frozenWords = {
  zh: (day: string, by: string, reason: string) => `定稿：${day}，${by}。${reason}`,
  en: (day: string, by: string, reason: string) => `Frozen on ${day} by ${by}. ${reason}`,
};
