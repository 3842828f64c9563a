import { Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiTags } from '@nestjs/swagger';
import { KeepUpload, ReadAttachment } from '@terrace/cases';
import type { Actor } from '@terrace/kernel';
import { AcceptsFile } from '../http/accepts-file';
import { asDownload } from '../http/as-download';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { valueOf } from '../http/refused.exception';
import { AttachmentSchema } from '../schema/case.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { FindCase } from './find-case';

/** Files that events carry: uploaded before the event is sent, read by whoever may read its case. */
@ApiTags('cases')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class AttachmentsController {
  constructor(
    private readonly keepUpload: KeepUpload,
    private readonly readAttachment: ReadAttachment,
    private readonly findCase: FindCase,
  ) {}

  @Post('attachments')
  @AcceptsFile()
  @ApiCreatedResponse({ type: AttachmentSchema })
  async upload(
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttachmentSchema> {
    return valueOf(await this.keepUpload.keep({ ...file, idempotencyKey }, actor));
  }

  @Get('cases/:caseId/attachments/:attachmentId')
  async content(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { id } = await this.findCase.find(caseId, actor);
    const { file, content } = valueOf(await this.readAttachment.read(id, attachmentId, actor));
    return asDownload(content, file.name, file.mediaType);
  }
}
