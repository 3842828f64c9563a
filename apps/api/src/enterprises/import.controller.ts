import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ImportEnterprises } from '@terrace/cases';
import { writeEnterpriseWorkbook } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { refused, type Actor } from '@terrace/kernel';
import { WorkbookStore } from '@terrace/enterprises';
import { AcceptsFile } from '../http/accepts-file';
import { asDownload, spreadsheet } from '../http/as-download';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { RefusedException, valueOf } from '../http/refused.exception';
import { ImportResult } from '../schema/import.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('enterprises')
export class ImportController {
  constructor(
    private readonly importEnterprises: ImportEnterprises,
    private readonly workbooks: WorkbookStore,
  ) {}

  @Post('import')
  @HttpCode(200)
  @AcceptsFile()
  @ApiOkResponse({ type: ImportResult })
  async import(
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<ImportResult> {
    return valueOf(await this.importEnterprises.import({ ...file, idempotencyKey }, actor));
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
    return asDownload(await writeEnterpriseWorkbook([]), '企业导入模板.xlsx', spreadsheet);
  }
}

const noSuchWorkbook = { zh: '没有这份导入结果。', en: 'There is no such import result.' };
