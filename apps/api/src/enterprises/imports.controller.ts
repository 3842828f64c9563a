import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BeginImport, ExportEnterprises, SeeImports, TakeImport, type SeenImport } from '@terrace/cases';
import { writeEnterpriseTemplate, type ImportProgress } from '@terrace/enterprises';
import { Clock, type Actor } from '@terrace/kernel';
import { calendarDateOf } from '@terrace/workflow';
import { AcceptsFile } from '../http/accepts-file';
import { asDownload, spreadsheet } from '../http/as-download';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { valueOf } from '../http/refused.exception';
import {
  BeginImportRequest,
  ImportPage,
  ImportPageRequest,
  ImportRowPage,
  ImportRowsRequest,
  ImportSchema,
} from '../schema/import.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { ExportRequest } from './enterprise.requests';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('enterprises')
export class ImportsController {
  constructor(
    private readonly beginImport: BeginImport,
    private readonly takeImport: TakeImport,
    private readonly seeImports: SeeImports,
    private readonly exportEnterprises: ExportEnterprises,
    private readonly clock: Clock,
  ) {}

  /** Takes the list in; it is read in the background, and its progress is asked for by its id. */
  @Post('imports')
  @HttpCode(202)
  @AcceptsFile()
  @ApiAcceptedResponse({ type: ImportSchema })
  async begin(
    @Query() { take }: BeginImportRequest,
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<ImportSchema> {
    const command = { ...file, takesAtOnce: take, idempotencyKey };
    const { id } = valueOf(await this.beginImport.begin(command, actor));
    return this.detail(id, actor);
  }

  @Get('imports')
  @ApiOkResponse({ type: ImportPage })
  async list(@Query() page: ImportPageRequest, @CurrentActor() actor: Actor): Promise<ImportPage> {
    const { total, items } = valueOf(await this.seeImports.all(page, actor));
    return { total, items: items.map(viewOf) };
  }

  @Get('imports/:importId')
  @ApiOkResponse({ type: ImportSchema })
  async detail(
    @Param('importId', ParseUUIDPipe) importId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ImportSchema> {
    return viewOf(valueOf(await this.seeImports.one(importId, actor)));
  }

  @Get('imports/:importId/rows')
  @ApiOkResponse({ type: ImportRowPage })
  async rows(
    @Param('importId', ParseUUIDPipe) importId: string,
    @Query() query: ImportRowsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ImportRowPage> {
    const { progress, items } = valueOf(await this.seeImports.rows(importId, query, actor));
    return { total: query.only ? progress[query.only] : rowsOf(progress), items };
  }

  /** The list was looked at, and is to be taken. */
  @Post('imports/:importId/take')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportSchema })
  async take(
    @Param('importId', ParseUUIDPipe) importId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ImportSchema> {
    valueOf(await this.takeImport.take(importId, actor));
    return this.detail(importId, actor);
  }

  /** The list as it was sent, with what came of each row. */
  @Get('imports/:importId/list')
  async returned(
    @Param('importId', ParseUUIDPipe) importId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { content, fileName, mediaType } = valueOf(await this.seeImports.returned(importId, actor));
    return asDownload(content, fileName, mediaType);
  }

  /** The registry, or what a search finds, in the form the import reads. */
  @Get('list.xlsx')
  async exported(@Query() query: ExportRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asDownload(
      valueOf(await this.exportEnterprises.export(query, actor)),
      '企业名单.xlsx',
      spreadsheet,
    );
  }

  @Get('template.xlsx')
  async template(): Promise<StreamableFile> {
    const thisYear = Number(calendarDateOf(this.clock.now()).slice(0, 4));
    return asDownload(await writeEnterpriseTemplate(thisYear), '企业导入模板.xlsx', spreadsheet);
  }
}

const viewOf = ({ run, progress }: SeenImport): ImportSchema => ({
  id: run.id,
  fileName: run.fileName,
  stage: run.stage,
  sender: run.actor.name,
  createdAt: run.createdAt.toISOString(),
  takenAt: run.takenAt?.toISOString() ?? null,
  reason: run.reason,
  counts: progress,
  columns: run.layout?.columns ?? [],
  doubts: run.layout?.doubts ?? [],
});

const rowsOf = ({ waiting, created, updated, unchanged, rejected }: ImportProgress): number =>
  waiting + created + updated + unchanged + rejected;
