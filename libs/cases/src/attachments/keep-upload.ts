import { createHash } from 'node:crypto';
import { FileStorage, fileKind, type AcceptedType } from '@terrace/documents';
import { may } from '@terrace/identity';
import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { UploadStore, uuidOf, type Attachment } from '@terrace/workflow';
import { attachmentKey } from './attachment-key';
import { attachmentOf } from './attachment-of';

export interface UploadFileCommand {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string;
}

/** As much as an official's scanned decision takes, with room to spare. */
const maxBytes = 20 * 1024 * 1024;

/** What can be looked at for years; by what a file is, not by its name. */
const accepted: readonly AcceptedType[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'];

/** Longest name a file keeps. */
const maxNameLength = 200;

/** Takes a file (附件) that an event sent later will carry. One that none carries is swept away. */
export class KeepUpload {
  constructor(
    private readonly uploads: UploadStore,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Sent again under its key, the same file is the same upload. */
  async keep(command: UploadFileCommand, actor: Actor): Promise<Outcome<Attachment>> {
    const refusal = may(actor, 'attachment.upload', { subjectId: actor.enterpriseId });
    if (refusal) return { kind: 'refused', refusal };
    const { bytes, fileName } = command;
    if (bytes.byteLength === 0) return refused('invalid', empty);
    if (bytes.byteLength > maxBytes) return refused('invalid', tooLarge(bytes.byteLength));
    const kind = await fileKind(bytes);
    if (!kind?.type || !accepted.includes(kind.type)) return refused('invalid', otherType);
    const id = uuidOf('upload', actor.id, command.idempotencyKey);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [earlier] = await this.uploads.load([id]);
    if (earlier)
      return earlier.sha256 === sha256 ? done(attachmentOf(earlier)) : refused('conflict', keyReused);
    await this.files.put(attachmentKey(id), bytes);
    const name = fileName.replace(/^.*[\\/]/, '').slice(-maxNameLength) || id;
    const file = { id, name, mediaType: kind.mime, bytes: bytes.byteLength, sha256 };
    const kept = await this.uploads.keep({ ...file, uploadedBy: actor.id, uploadedAt: this.clock.now() });
    return done(attachmentOf(kept));
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
const empty = { zh: '文件为空，请重新选择文件。', en: 'The file is empty. Choose another one.' };
const tooLarge = (bytes: number) => ({
  zh: `附件大小 ${megabytes(bytes)} MB，超过上限 ${megabytes(maxBytes)} MB，请压缩或拆分后上传。`,
  en: `The attachment has ${megabytes(bytes)} MB; the limit is ${megabytes(maxBytes)} MB. Compress or split it.`,
});
const otherType = {
  zh: '附件须为 PDF、PNG、JPEG、Word（docx）或 Excel（xlsx）文件，请转换后上传。',
  en: 'An attachment is a PDF, PNG, JPEG, Word (docx) or Excel (xlsx) file. Convert it.',
};
const keyReused = {
  zh: '同一幂等键已用于另一文件，请为每个文件使用新的键。',
  en: 'This idempotency key was used for another file. Use a new key for each.',
};
