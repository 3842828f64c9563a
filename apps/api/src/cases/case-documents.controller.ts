import { Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiTags } from '@nestjs/swagger';
import { UploadDocument } from '@terrace/cases';
import { DocumentStore, FileStorage } from '@terrace/documents';
import { refused, type Actor } from '@terrace/kernel';
import { AcceptsFile } from '../http/accepts-file';
import { IdempotencyKey } from '../http/idempotency-key';
import { ReceivedFile } from '../http/received-file';
import { RefusedException, valueOf } from '../http/refused.exception';
import { CaseDocument } from '../schema/document.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { FindCase } from './find-case';
import { documentView } from './slots-for';

@ApiTags('documents')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class CaseDocumentsController {
  constructor(
    private readonly uploadDocument: UploadDocument,
    private readonly documents: DocumentStore,
    private readonly files: FileStorage,
    private readonly findCase: FindCase,
  ) {}

  @Post('cases/:caseId/documents/:slot')
  @AcceptsFile()
  @ApiCreatedResponse({ type: CaseDocument })
  async upload(
    @Param('caseId', ParseUUIDPipe) instanceId: string,
    @Param('slot') slot: string,
    @ReceivedFile() file: ReceivedFile,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDocument> {
    const outcome = await this.uploadDocument.upload({ instanceId, slot, ...file, idempotencyKey }, actor);
    return documentView(valueOf(outcome));
  }

  @Get('documents/:documentId/content')
  async content(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const document = await this.documents.load(documentId);
    if (!document) throw new RefusedException(refused('not-found', noSuchDocument).refusal);
    await this.findCase.find(document.instanceId, actor);
    const bytes = await this.files.get(document.storageKey);
    return new StreamableFile(bytes, {
      type: document.mime ?? 'application/octet-stream',
      // Only what a browser can show safely opens in place; the rest is saved.
      disposition: `${isShown(document.mime) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  }
}

const isShown = (mime: string | null) =>
  mime !== null && ['application/pdf', 'image/png', 'image/jpeg'].includes(mime);
const noSuchDocument = { zh: '没有这份材料。', en: 'There is no such document.' };
