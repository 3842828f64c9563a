import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ImportDecisions } from '@terrace/cases';
import type { ListDefaults } from '@terrace/decisions';
import { WorkbookStore } from '@terrace/enterprises';
import { formatOf } from '@terrace/spreadsheets';
import { may } from '@terrace/identity';
import { refused, type Actor } from '@terrace/kernel';
import { AcceptsFile } from '../http/accepts-file';
import { asDownload } from '../http/as-download';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { RefusedException, valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { DecisionListRequest, DecisionListResult } from './decision-list.schema';

/** The door of lists: what a recognising body publishes as a workbook is recorded row by row. */
@ApiTags('decisions')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('decisions/list')
export class DecisionListController {
  constructor(
    private readonly importDecisions: ImportDecisions,
    private readonly workbooks: WorkbookStore,
  ) {}

  @Post()
  @HttpCode(200)
  @AcceptsFile()
  @ApiOkResponse({ type: DecisionListResult })
  async import(
    @Query() query: DecisionListRequest,
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<DecisionListResult> {
    const { chartId, dryRun } = query;
    const command = { ...file, chartId, dryRun, defaults: defaultsOf(query), idempotencyKey };
    const { columns, rows, workbookId } = valueOf(await this.importDecisions.import(command, actor));
    const understood = columns.map(({ header, field, asked }) => ({
      header,
      understood: field !== null || asked !== null,
    }));
    return { columns: understood, rows, workbookId };
  }

  @Get(':workbookId')
  async workbook(
    @Param('workbookId', ParseUUIDPipe) workbookId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const refusal = may(actor, 'decision.record', null);
    if (refusal) throw new RefusedException(refusal);
    const workbook = await this.workbooks.load(workbookId);
    if (!workbook) throw new RefusedException(refused('not-found', noSuchWorkbook).refusal);
    return asDownload(workbook.bytes, workbook.fileName, formatOf(workbook.bytes).mediaType);
  }
}

function defaultsOf(query: DecisionListRequest): ListDefaults {
  const { kind, batchYear, batchNo, documentNumber, date, link } = query;
  return {
    kind: kind || null,
    batch: batchYear !== undefined && batchNo !== undefined ? { year: batchYear, no: batchNo } : null,
    documentNumber: documentNumber?.trim() || null,
    date: date ?? null,
    link: link ?? null,
  };
}

const noSuchWorkbook = { zh: '没有这份登记结果。', en: 'There is no such result.' };
