import { createHash } from 'node:crypto';
import { DocumentStore, FileStorage, type DocumentRecord } from '@terrace/documents';
import { may } from '@terrace/identity';
import {
  Clock,
  Ids,
  Outbox,
  UnitOfWork,
  done,
  refused,
  type Actor,
  type Outcome,
  type Refusal,
} from '@terrace/kernel';
import { slotsOf, stateMetaOf } from '@terrace/programmes';
import { ChartCatalogue, WorkflowStore, uuidOf, type Instance } from '@terrace/workflow';

export interface UploadCommand {
  readonly instanceId: string;
  readonly slot: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string;
}

/** Puts a file into a slot of a case and asks, in the same transaction, for its check. */
export class UploadDocument {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly documents: DocumentStore,
    private readonly files: FileStorage,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async upload(command: UploadCommand, actor: Actor): Promise<Outcome<DocumentRecord>> {
    const [instance] = await this.instances.load([command.instanceId]);
    if (!instance) return refused('not-found', noSuchCase);
    const refusal =
      may(actor, 'document.upload', { subjectId: instance.subjectId }) ?? this.refuse(instance, command);
    if (refusal) return { kind: 'refused', refusal };
    const id = uuidOf('document', instance.id, command.slot, command.idempotencyKey);
    const earlier = await this.documents.load(id);
    if (earlier) return done(earlier);
    const sha256 = createHash('sha256').update(command.bytes).digest('hex');
    await this.files.put(sha256, command.bytes);
    return done(await this.record(id, sha256, command, actor));
  }

  private async record(
    id: string,
    sha256: string,
    command: UploadCommand,
    actor: Actor,
  ): Promise<DocumentRecord> {
    const { instanceId, slot } = command;
    return this.unitOfWork.run(async () => {
      const versions = (await this.documents.versionsOf(instanceId)).filter(
        (document) => document.slot === slot,
      );
      const record: DocumentRecord = {
        id,
        instanceId,
        slot,
        version: versions.length + 1,
        fileName: command.fileName,
        mime: null,
        bytes: command.bytes.byteLength,
        sha256,
        storageKey: sha256,
        uploadedBy: actor.id,
        uploadedAt: this.clock.now().toISOString(),
        status: 'pending',
        findings: [],
        pageCount: null,
      };
      await this.documents.insert(record);
      await this.outbox.put([
        { id: this.ids.next(), topic: 'checks', payload: { instanceId, documentId: id } },
      ]);
      return record;
    });
  }

  private refuse(instance: Instance, command: UploadCommand): Refusal | null {
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    const slot = chart ? slotsOf(chart).find(({ code }) => code === command.slot) : undefined;
    if (!chart || !slot) return refused('not-found', noSuchSlot(command.slot)).refusal;
    if (!stateMetaOf(chart, instance.state).uploads) return refused('not-enabled', closed).refusal;
    if (command.bytes.byteLength === 0) return refused('invalid', empty).refusal;
    if (command.bytes.byteLength > slot.maxBytes)
      return refused('invalid', tooLarge(command.bytes.byteLength, slot.maxBytes)).refusal;
    return null;
  }
}

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };
const noSuchSlot = (slot: string) => ({
  zh: `本项目没有材料项“${slot}”。`,
  en: `This programme has no document slot "${slot}".`,
});
const closed = {
  zh: '当前状态不接收材料；编制材料或补正期间可以上传。',
  en: 'Documents are not accepted in this state, only while drafting or correcting.',
};
const empty = { zh: '文件为空，请重新选择文件。', en: 'The file is empty. Choose another one.' };
const tooLarge = (bytes: number, maxBytes: number) => ({
  zh: `文件大小 ${megabytes(bytes)} MB，超过上限 ${megabytes(maxBytes)} MB。`,
  en: `The file has ${megabytes(bytes)} MB; the limit is ${megabytes(maxBytes)} MB.`,
});
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
