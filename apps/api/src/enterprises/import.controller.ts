import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ImportEnterprises } from '@terrace/cases';
import { WorkbookStore, writeEnterpriseTemplate } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { calendarDateOf } from '@terrace/workflow';
import { AcceptsFile } from '../http/accepts-file';
import { asDownload, spreadsheet } from '../http/as-download';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { RefusedException, valueOf } from '../http/refused.exception';
import { ImportRequest, ImportResult } from '../schema/import.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('enterprises')
export class ImportController {
  constructor(
    private readonly importEnterprises: ImportEnterprises,
    private readonly workbooks: WorkbookStore,
    private readonly clock: Clock,
  ) {}

  @Post('import')
  @HttpCode(200)
  @AcceptsFile()
  @ApiOkResponse({ type: ImportResult })
  async import(
    @Query() { dryRun }: ImportRequest,
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<ImportResult> {
    return valueOf(await this.importEnterprises.import({ ...file, dryRun, idempotencyKey }, actor));
  }

  @Get('import/:workbookId')
  async workbook(
    @Param('workbookId', ParseUUIDPipe) workbookId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) throw new RefusedException(refusal);
    const workbook = await this.workbooks.load(workbookId);
    if (!workbook) throw new RefusedException(refused('not-found', noSuchWorkbook).refusal);
    return asDownload(workbook.bytes, workbook.fileName, spreadsheet);
  }

  @Get('template.xlsx')
  async template(): Promise<StreamableFile> {
    const thisYear = Number(calendarDateOf(this.clock.now()).slice(0, 4));
    return asDownload(await writeEnterpriseTemplate(thisYear), '企业导入模板.xlsx', spreadsheet);
  }
}

const noSuchWorkbook = { zh: '没有这份导入结果。', en: 'There is no such import result.' };
